// What a server behind the page adds: looks back, questions, and a person's word on what the page says.
const LIVE = STORY.live;
const WHO = 'dateline-by';

function says(text, wrong) {
  const box = el('p', { class: `told ${wrong ? 'wrong' : ''}`, role: wrong ? 'alert' : 'status' }, plain(text));
  document.body.append(box);
  setTimeout(() => box.remove(), wrong ? 9000 : 3500);
}

const byNow = () => localStorage.getItem(WHO) || LIVE.by;

// A word is written, then the page is read anew at the same place: what follows from it is the program's to say.
async function word(verb, id, more) {
  document.body.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch('/review', {
      method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Dateline-Token': LIVE.token },
      body: JSON.stringify({ verb, id, by: byNow(), ...more }),
    });
    const told = await answer.json();
    if (!answer.ok) { says(told.error, true); return; }
    sessionStorage.setItem('dateline-told', `${verb}: written down as ${byNow()}`);
    location.reload();
  } catch (wrong) {
    says('The server does not answer. Is dateline serve still running?', true);
  } finally { document.body.removeAttribute('aria-busy'); }
}

const button = (label, run, kind, more) => el('button', { type: 'button', class: kind, ...more, on: { click: run } }, label);
const asked = (label, field) => el('label', {}, el('span', {}, label), field);
const choose = (name, values, now) => el('select', { name }, values.map((v) => el('option', { value: v, selected: v === now }, v)));

function correction(record, fields) {
  const form = el('form', {}, fields.map(([label, field]) => asked(label, field)), el('button', { class: 'yes' }, 'Write it down'));
  const before = Object.fromEntries(new FormData(form));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const now = Object.fromEntries(new FormData(form));
    const changes = Object.fromEntries(Object.entries(now).filter(([key, value]) => value !== before[key]));
    if (!Object.keys(changes).length) says('Nothing was changed.', true);
    else word('correct', record, { changes });
  });
  return form;
}

// Entries near in time come first: what is one event was told with one date, or nearly.
function mergers(entry) {
  const at = STORY.events.indexOf(entry);
  const near = STORY.events.map((other, i) => [Math.abs(i - at), other]).filter(([far]) => far > 0).sort((a, b) => a[0] - b[0]).slice(0, 60);
  const pick = el('select', { name: 'other' }, near.map(([, other]) => el('option', { value: other.id }, `${readDate(other.edtf)}: ${plain(other.summary).slice(0, 90)}`)));
  const form = el('form', {}, asked('It is one with', pick), el('button', { class: 'yes' }, 'Merge'));
  form.addEventListener('submit', (event) => { event.preventDefault(); word('merge', entry.id, { other: pick.value }); });
  return form;
}

function entryReview(entry) {
  const box = el('div', { class: 'review' }, el('h3', {}, 'Review'));
  let open = null;
  const unfold = (make) => () => { if (open) open.remove(); open = make(); box.append(open); open.querySelector('input, select').focus(); };
  box.append(button('Accept', () => word('accept', entry.id), 'yes'), button('Reject', () => word('reject', entry.id), 'no'),
    button('Correct…', unfold(() => correction(entry.id, [['Date (EDTF, empty: unknown)', el('input', { name: 'date', value: entry.edtf || '', placeholder: '2031-03-10' })],
      ['Status', choose('status', STATUSES, entry.status)]]))), button('Merge…', unfold(() => mergers(entry))));
  for (const line of spoken(entry)) box.append(line);
  return box;
}

// What people said of an entry before, with who and when.
function spoken(entry) {
  const ids = new Set(entry.mentions.map((m) => m.id));
  const seen = new Set();
  return LIVE.log.filter((k) => ids.has(k.target) && !seen.has(k.at + k.verb) && seen.add(k.at + k.verb) && !takenBack(k.id))
    .map((k) => el('p', { class: 'faint' }, `${plain(k.by)}, ${when(k.at)}: ${k.verb}${described(k)}`));
}

const when = (iso) => `${readOne(iso.slice(0, 10))} ${iso.slice(11, 16)} UTC`;
const takenBack = (id) => LIVE.log.some((k) => k.target === id && k.verb === 'reject');

function described(k) {
  if (k.verb !== 'correct') return '';
  const flat = (v) => (v && typeof v === 'object' ? v.edtf || v.text || 'unknown' : String(v));
  return `: ${Object.keys(k.after).filter((key) => key !== 'sourcing').map((key) => `${key} ${flat(k.before && k.before[key])} → ${flat(k.after[key])}`).join(', ')}`;
}

function quoteReview(quote) {
  const box = el('div', { class: 'review' });
  const fold = () => { if (box.children.length) box.replaceChildren(); else {
    const names = [...new Set((STORY.names[quote.report] || []).map((n) => n[2]))].filter((id) => nameOf(id) && STORY.entities[id].kind !== 'place');
    box.append(correction(quote.id, [['Speaker', el('select', { name: 'speaker' }, el('option', { value: '' }, 'as it is'), names.map((id) => el('option', { value: id }, nameOf(id))))],
      ['Said on (EDTF)', el('input', { name: 'said', value: quote.said || '' })]]), button('Reject', () => word('reject', quote.id), 'no small'));
  } };
  return el('div', {}, button('Review', fold, 'small'), box);
}

function wordsOn(target) {
  for (const entry of STORY.events) for (const m of entry.mentions) if (m.id === target) return [el('a', { href: `#open=${entry.id}` }, plain(entry.summary))];
  const quote = QUOTES.get(target);
  return quote ? [cut(REPORTS.get(quote.report), quote.spans[0][0], quote.spans[0][1]).slice(0, 160)] : [el('span', {}, plain(LIVE.words[target] || target))];
}

function logRoom() {
  const words = LIVE.log.filter((k) => !LIVE.log.some((other) => other.id === k.target));
  if (!words.length) return el('p', {}, 'Nobody has corrected anything yet. Open an entry to accept, reject, correct or merge it.');
  const seen = new Set();
  const rows = [...words].reverse().filter((k) => !seen.has(k.at + k.by) && seen.add(k.at + k.by)).map((k) => {
    const back = takenBack(k.id);
    return el('tr', { class: back ? 'undone' : '' }, el('td', {}, when(k.at)), el('td', {}, plain(k.by)), el('td', {}, k.verb + described(k)), el('td', {}, wordsOn(k.target)),
      el('td', {}, back ? 'taken back' : button('Undo', () => word('undo', k.id), 'small')));
  });
  return el('div', {}, el('p', { class: 'lead' }, 'What people said of this chronology. It is replayed on every rebuild; a word taken back stays in the log.'),
    el('table', { class: 'log' }, el('thead', {}, el('tr', {}, ['When', 'Who', 'What', 'On', ''].map((h) => el('th', { scope: 'col' }, h)))), el('tbody', {}, rows)));
}

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

// The days on which something was published, from the first to today's view of it: a look back at any of them.
function desk() {
  const days = LIVE.days.map((d) => d.split('/').pop()).filter((d) => /^\d{4}-\d\d-\d\d$/.test(d)).sort();
  const known = [...new Set(days)];
  const place = LIVE.as_of ? known.filter((d) => d <= LIVE.as_of).length - 1 : known.length;
  const shown = el('output', {}, LIVE.as_of ? readDate(LIVE.as_of) : 'all reports');
  const to = (i) => (i >= known.length ? null : known[i]);
  const slide = el('input', { type: 'range', min: '0', max: String(known.length), value: String(Math.max(place, 0)), step: '1', 'aria-label': 'As of',
    on: { input: () => { const d = to(Number(slide.value)); shown.textContent = d ? readDate(d) : 'all reports'; slide.setAttribute('aria-valuetext', shown.textContent); },
      change: () => { const d = to(Number(slide.value)); location.assign(`/${d ? `?as_of=${d}` : ''}${location.hash}`); } } });
  const name = el('input', { type: 'text', value: byNow(), size: '14', 'aria-label': 'Your name, written beside your corrections', on: { change: () => localStorage.setItem(WHO, name.value.trim()) } });
  return el('div', { class: `desk ${LIVE.as_of ? 'back' : ''}` }, known.length > 1 ? el('label', {}, 'As known on', slide, shown) : null,
    LIVE.note ? el('span', { class: 'faint' }, LIVE.note) : null, LIVE.as_of ? el('a', { href: `/${location.hash}` }, 'back to today’s view') : el('label', {}, 'Reviewing as', name));
}

document.querySelector('.masthead').append(desk());
HOOKS.rooms = { ask: ['Ask', () => '', askRoom], log: ['Corrections', () => new Set(LIVE.log.map((k) => k.at + k.by)).size, logRoom] };
if (!LIVE.as_of) {
  HOOKS.inside = entryReview;
  HOOKS.quote = quoteReview;
  HOOKS.mention = (m) => button('not the same event', () => word('split', m.id), 'small');
  HOOKS.conflict = (c) => el('div', {}, button('no disagreement', () => word('reject', c.id), 'small'));
}
const told = sessionStorage.getItem('dateline-told');
if (told) { sessionStorage.removeItem('dateline-told'); says(told); }
