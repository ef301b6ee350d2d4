// Questions: the server answers in exact words of the reports, or not at all.
function evidenceLine(at) {
  const report = REPORTS.get(at.report);
  return report ? el('p', { class: 'source' }, el('a', { href: `#room=reports&open=${report.id}` }, outletOf(report)), `, ${report.edtf ? readDate(report.edtf) : 'undated'}: `,
    el('q', { class: 'source-words' }, cut(report, at.begin, at.end))) : null;
}

async function answerTo(question, box) {
  box.replaceChildren(el('p', { class: 'faint' }, 'Reading…'));
  const query = new URLSearchParams({ q: question, ...(LIVE.as_of ? { as_of: LIVE.as_of } : {}) });
  const told = await (await fetch(`/ask?${query}`)).json().catch(() => ({ error: 'The server does not answer.' }));
  if (told.error) { box.replaceChildren(el('p', {}, plain(told.error))); return; }
  const understood = Object.entries(told.understood).filter(([, v]) => v !== null && v !== '' && !(Array.isArray(v) && !v.length));
  box.replaceChildren(el('p', { class: 'understood' }, `understood as ${plain(understood.map(([k, v]) => `${k}: ${Array.isArray(v) ? v.join(', ') : v}`).join(' · '))}`),
    told.answers.length ? '' : el('p', { class: 'sentence' }, plain(told.sentence)), ...told.answers.map(answerBox));
}

// An answer in its own words; further places that say the same are shown with theirs.
function answerBox(answer) {
  const first = answer.evidence.length ? evidencePlace(answer.evidence[0]) : null;
  return el('div', { class: 'answer' },
    el('p', { class: 'source' }, answer.when ? el('strong', {}, readDate(answer.when)) : null, answer.who ? ` ${plain(answer.who)}` : ''),
    el('p', {}, plain(answer.text)),
    el('p', { class: 'source' }, first, ' ', answer.status ? pill(answer.status, `status ${answer.status}`) : null, ' ', answer.standing ? pill(answer.standing, `standing ${answer.standing}`) : null),
    answer.evidence.slice(1).map(evidenceLine));
}

function evidencePlace(at) {
  const report = REPORTS.get(at.report);
  return report ? [el('a', { href: `#room=reports&open=${report.id}` }, outletOf(report)), `, ${report.edtf ? readDate(report.edtf) : 'undated'}`] : null;
}

function askRoom(state) {
  const field = el('input', { name: 'q', type: 'search', value: state.q || '', 'aria-label': 'Your question', placeholder: 'When …? Who …? What did … say about …? Which reports disagree about …?' });
  const box = el('div', { 'aria-live': 'polite' });
  const form = el('form', { class: 'asking', role: 'search' }, field, el('button', { class: 'yes' }, 'Ask'));
  form.addEventListener('submit', (event) => { event.preventDefault(); if (field.value.trim()) { go({ q: field.value }, true); } });
  if (state.q) answerTo(state.q, box);
  return el('div', {}, el('p', { class: 'lead' }, 'Answered in exact words of the reports, or not at all.'), form, box);
}
