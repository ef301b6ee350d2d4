// The reports in full, their words marked, and the search in them.
function reportMarks(report) {
  const marks = [];
  for (const entry of STORY.events) for (const m of entry.mentions) if (m.report === report.id) marks.push([m.at[0], m.at[1], 'trigger', `${readDate(entry.edtf)}: ${plain(entry.summary)}`]);
  for (const [from, to, edtf] of STORY.times[report.id] || []) marks.push([from, to, 'time', edtf]);
  for (const [from, to, id] of STORY.names[report.id] || []) marks.push([from, to, 'name', nameOf(id) || '']);
  for (const quote of quotesByReport().get(report.id)) {
    for (const [from, to] of quote.spans) marks.push([from, to, 'said', `${KINDS[quote.kind]}: ${nameOf(quote.entity) || 'speaker uncertain'}`]);
    for (const [from, to] of quote.verbatim) marks.push([from, to, 'verbatim', '']);
  }
  return marks;
}

// A report as it was read, block for block. `more` are further marks.
function paper(report, more) {
  const marks = [...reportMarks(report), ...more];
  return el('div', { class: 'paper' }, report.note ? el('p', { class: 'faint' }, plain(report.note)) : null,
    el('p', { class: 'legend', 'aria-hidden': 'true' }, [['trigger', 'tells of an event'], ['time', 'time'], ['name', 'name'], ['said', 'said'], ['said verbatim', 'in quotation marks']].map(([kind, words]) => [el('mark', { class: kind }, words), ' '])),
    report.blocks.map(([kind, from, to]) => el('p', { class: `block ${kind}`, 'data-kind': kind }, marked(report, from, to, kind === 'navigation' || kind === 'promo' ? [] : marks))));
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
    box.append(paper(report, []));
  };
  box.addEventListener('toggle', fill);
  if (box.open) fill();
  return box;
}

function reportsRoom(state) {
  const words = (state.find || '').toLowerCase().split(/\s+/).filter(Boolean);
  const shown = STORY.reports.map((report) => [report, words.length ? snippets(report, words) : null]).filter(([, hits]) => !words.length || hits);
  const find = el('input', { type: 'search', name: 'find', value: state.find || '', placeholder: 'words in the reports', on: { input: later((event) => go({ find: event.target.value }, true), 150) } });
  const made = longList(shown, ([report, hits]) => reportBox(report, state, hits), { key: ([report]) => report.id });
  return { node: el('div', {}, el('p', { class: 'lead' }, 'Every report in full. Marked are names, times and the words that tell of events.'),
    el('form', { class: 'filters', role: 'search', on: { submit: (event) => event.preventDefault() } }, el('label', { class: 'find' }, el('span', {}, 'Find in the reports'), find)),
    el('p', { class: 'faint', role: 'status' }, plural(shown.length, 'report')), made.box), reach: made.reach };
}

