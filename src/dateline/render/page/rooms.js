// The other parts of the story: people, disagreements, commitments, reports, doubts.
function quoteLine(quote) {
  const report = REPORTS.get(quote.report);
  const words = quote.spans.map(([from, to]) => marked(report, from, to, quote.verbatim.map(([a, b]) => [a, b, 'verbatim', 'the exact words'])));
  return el('li', { class: `quote ${quote.kind}` },
    el('p', {}, words.flatMap((part, i) => (i ? [' … ', ...part] : part))),
    el('p', { class: 'source' }, quote.kind === 'indirect' ? 'paraphrase' : quote.kind === 'mixed' ? 'part verbatim' : 'verbatim',
      quote.cue ? ` · ${plain(quote.cue)}` : '', ' · ', el('a', { href: `#room=reports&open=${report.id}` }, outletOf(report)),
      `, ${report.edtf ? readDate(report.edtf) : 'undated'}`, quote.said ? ` · said ${readDate(quote.said)}` : '',
      quote.via.length ? ` · via ${plain(quote.via.join(', '))}` : '', quote.about.length ? ` · on ${plain(quote.about.join(', '))}` : ''),
    HOOKS.quote(quote));
}

const saidDay = (quote) => quote.said || REPORTS.get(quote.report).edtf || '9';

function personBox(key, quotes, state) {
  const entity = STORY.entities[key];
  const box = el('details', { class: 'person', id: key, open: state.open === key },
    el('summary', {}, el('strong', {}, entity ? plain(entity.name) : plain(key)), ' ', entity && entity.roles.length ? el('span', { class: 'faint' }, `${plain(entity.roles[0])} `) : null,
      el('span', { class: 'counts' }, plural(quotes.length, 'statement'))));
  const fill = () => { if (box.open && box.children.length < 2) box.append(el('ul', {}, quotes.sort((a, b) => (saidDay(a) < saidDay(b) ? -1 : 1)).map(quoteLine))); };
  box.addEventListener('toggle', fill);
  fill();
  return box;
}

const issues = once(() => {
  const count = new Map();
  for (const quote of STORY.quotations) for (const label of quote.about) count.set(label, (count.get(label) || 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 80).map(([label, number]) => [label, `${plain(label)} (${number})`]);
});

function peopleRoom(state) {
  const by = new Map();
  const words = (state.find || '').toLowerCase();
  for (const quote of STORY.quotations) {
    const key = quote.entity || `uncertain: ${quote.speaker || 'no speaker named'}`;
    if ((state.about && !quote.about.includes(state.about)) || (words && !(nameOf(key) || key).toLowerCase().includes(words))) continue;
    if (!by.has(key)) by.set(key, []);
    by.get(key).push(quote);
  }
  const order = [...by].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  const find = el('input', { type: 'search', name: 'find', value: state.find || '', placeholder: 'a name', on: { input: later((event) => go({ find: event.target.value }, true), 120) } });
  const made = filled(order, ([key, quotes]) => personBox(key, quotes, state));
  return { node: el('div', {}, el('p', { class: 'lead' }, 'Who said what. Marked words stood in quotation marks; the rest is the outlet’s paraphrase.'),
    el('form', { class: 'filters', role: 'search', on: { submit: (event) => event.preventDefault() } }, el('label', { class: 'find' }, el('span', {}, 'Who'), find), choice('about', 'On', issues(), state)), made.box), reach: made.reach };
}

function conflictsRoom() {
  if (!STORY.conflicts.length) return el('p', {}, 'The reports do not disagree on anything the program noticed.');
  const order = [...STORY.conflicts].sort((a, b) => (a.degree === b.degree ? 0 : a.degree === 'conflict' ? -1 : 1));
  return el('div', {}, el('p', { class: 'lead' }, 'A conflict is where both cannot be right; a difference is another precision, strength or framing. Both sides are kept, none is picked.'),
    filled(order, (conflict) => el('section', {}, EVENTS.has(conflict.about) ? el('p', { class: 'source' }, el('a', { href: `#open=${conflict.about}` }, plain(EVENTS.get(conflict.about).summary))) : null, conflictBox(conflict))).box);
}

function commitmentsRoom() {
  if (!STORY.commitments.length) return el('p', {}, 'No pledge, threat, offer, demand, plan or hope was found.');
  return el('div', {}, el('p', { class: 'lead' }, 'Pledges, threats, offers, demands, plans, hopes and red lines, with later words that bear on them. The program draws no verdict.'),
    filled(STORY.commitments, (c) => el('section', { class: 'commitment' },
      el('p', {}, pill(c.kind, 'key'), ' ', el('strong', {}, nameOf(c.holder) || 'holder not named'), c.addressee && nameOf(c.addressee) ? ` → ${nameOf(c.addressee)}` : '',
        c.due.edtf ? ` · due ${readDate(c.due.edtf)}` : '', c.condition ? ` · on condition: ${plain(c.condition)}` : ''),
      c.evidence.map((at) => el('blockquote', {}, cut(REPORTS.get(at.report), at.begin, at.end), el('span', { class: 'faint' }, ` ${outletOf(REPORTS.get(at.report))}`))),
      c.bearing.length ? el('ul', {}, c.bearing.map((b) => el('li', {}, el('span', { class: 'faint' }, `${b.relation}: `), cut(REPORTS.get(b.report), b.begin, b.end), el('span', { class: 'faint' }, ` ${outletOf(REPORTS.get(b.report))}`))))
        : el('p', { class: 'faint' }, 'Open: no later words in this pile bear on it.'))).box);
}

function reportMarks(report) {
  const marks = [];
  for (const entry of STORY.events) for (const m of entry.mentions) if (m.report === report.id) marks.push([m.at[0], m.at[1], 'trigger', `${readDate(entry.edtf)}: ${plain(entry.summary)}`]);
  for (const [from, to, edtf] of STORY.times[report.id] || []) marks.push([from, to, 'time', edtf]);
  for (const [from, to, id] of STORY.names[report.id] || []) marks.push([from, to, 'name', nameOf(id) || '']);
  return marks;
}

const BASIS = { header: 'dated by its stamp', metadata: 'dated by its metadata', url: 'dated by its address', dateline: 'dated by its dateline', inferred: 'date inferred from inside', none: 'not dated' };

// Where all the words stand in a report: its text with up to three stretches around the first of them.
function snippets(report, words) {
  const folded = report.text.toLowerCase();
  if (!words.every((word) => folded.includes(word))) return null;
  const found = [];
  for (let at = folded.indexOf(words[0]); at >= 0 && found.length < 3; at = folded.indexOf(words[0], at + 160)) {
    const from = Math.max(0, at - 70);
    found.push(el('li', {}, from ? '…' : '', plain(report.text.slice(from, at)), el('mark', {}, plain(report.text.slice(at, at + words[0].length))), plain(report.text.slice(at + words[0].length, at + 110)), '…'));
  }
  return el('ul', { class: 'snippets' }, found);
}

function reportBox(report, state, hits) {
  const box = el('details', { class: 'report', id: report.id, open: state.open === report.id },
    el('summary', {}, el('span', { class: 'when' }, report.edtf ? readDate(report.edtf) : 'undated'), ' ', el('strong', {}, plain(report.title || report.file)), ' ',
      el('span', { class: 'faint' }, `${plain(report.outlet || 'outlet not named')}${report.agencies.length ? ` · ${plain(report.agencies.join(', '))}` : ''}`), ' ',
      report.copy_of ? pill('copy', 'standing copied', 'a copy of another report of this pile') : null, ' ',
      pill(BASIS[report.basis], 'key', report.note ? plain(report.note) : ''), hits));
  const fill = () => {
    if (!box.open || box.children.length > 1) return;
    const marks = reportMarks(report);
    box.append(el('div', { class: 'paper' }, report.note ? el('p', { class: 'faint' }, plain(report.note)) : null,
      report.blocks.map(([kind, from, to]) => el('p', { class: `block ${kind}`, 'data-kind': kind }, marked(report, from, to, kind === 'navigation' || kind === 'promo' ? [] : marks)))));
  };
  box.addEventListener('toggle', fill);
  if (box.open) fill();
  return box;
}

function reportsRoom(state) {
  const words = (state.find || '').toLowerCase().split(/\s+/).filter(Boolean);
  const shown = STORY.reports.map((report) => [report, words.length ? snippets(report, words) : null]).filter(([, hits]) => !words.length || hits);
  const find = el('input', { type: 'search', name: 'find', value: state.find || '', placeholder: 'words in the reports', on: { input: later((event) => go({ find: event.target.value }, true), 150) } });
  const made = filled(shown, ([report, hits]) => reportBox(report, state, hits));
  return { node: el('div', {}, el('p', { class: 'lead' }, 'Every report in full. Marked are names, times and the words that tell of events.'),
    el('form', { class: 'filters', role: 'search', on: { submit: (event) => event.preventDefault() } }, el('label', { class: 'find' }, el('span', {}, 'Find in the reports'), find)),
    el('p', { class: 'faint', role: 'status' }, plural(shown.length, 'report')), made.box), reach: made.reach };
}

function doubtsRoom() {
  if (!STORY.doubts.length) return el('p', {}, 'Nothing was left in doubt.');
  return el('div', { class: 'doubts' }, filled(STORY.doubts, (d) => el('li', {}, el('code', {}, d.code), ' ', plain(d.message),
    d.report && REPORTS.has(d.report) ? el('span', { class: 'faint' }, ` ${outletOf(REPORTS.get(d.report))}`, d.end - d.begin < 300 ? [': ', el('span', { class: 'source-words' }, cut(REPORTS.get(d.report), d.begin, d.end))] : '') : null)).box);
}
