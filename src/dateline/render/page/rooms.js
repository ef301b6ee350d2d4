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

function peopleRoom(state) {
  const by = new Map();
  for (const quote of STORY.quotations) {
    const key = quote.entity || `uncertain: ${quote.speaker || 'no speaker named'}`;
    if (!by.has(key)) by.set(key, []);
    by.get(key).push(quote);
  }
  const order = [...by].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  return el('div', {}, el('p', { class: 'lead' }, 'Who said what. Marked words stood in quotation marks; the rest is the outlet’s paraphrase.'),
    order.map(([key, quotes]) => {
      const entity = STORY.entities[key];
      const label = entity ? plain(entity.name) : plain(key);
      return el('details', { class: 'person', open: state.open === key },
        el('summary', {}, el('strong', {}, label), ' ', entity && entity.roles.length ? el('span', { class: 'faint' }, `${plain(entity.roles[0])} `) : null,
          el('span', { class: 'counts' }, plural(quotes.length, 'statement'))),
        el('ul', {}, quotes.sort((a, b) => ((a.said || REPORTS.get(a.report).edtf || '9') < (b.said || REPORTS.get(b.report).edtf || '9') ? -1 : 1)).map(quoteLine)));
    }));
}

function conflictsRoom() {
  if (!STORY.conflicts.length) return el('p', {}, 'The reports do not disagree on anything the program noticed.');
  const order = [...STORY.conflicts].sort((a, b) => (a.degree === b.degree ? 0 : a.degree === 'conflict' ? -1 : 1));
  return el('div', {}, el('p', { class: 'lead' }, 'A conflict is where both cannot be right; a difference is another precision, strength or framing. Both sides are kept, none is picked.'),
    order.map((conflict) => el('section', {}, EVENTS.has(conflict.about) ? el('p', { class: 'source' }, el('a', { href: `#open=${conflict.about}` }, plain(EVENTS.get(conflict.about).summary))) : null, conflictBox(conflict))));
}

function commitmentsRoom() {
  if (!STORY.commitments.length) return el('p', {}, 'No pledge, threat, offer, demand, plan or hope was found.');
  return el('div', {}, el('p', { class: 'lead' }, 'Pledges, threats, offers, demands, plans, hopes and red lines, with later words that bear on them. The program draws no verdict.'),
    STORY.commitments.map((c) => el('section', { class: 'commitment' },
      el('p', {}, pill(c.kind, 'key'), ' ', el('strong', {}, nameOf(c.holder) || 'holder not named'), c.addressee && nameOf(c.addressee) ? ` → ${nameOf(c.addressee)}` : '',
        c.due.edtf ? ` · due ${readDate(c.due.edtf)}` : '', c.condition ? ` · on condition: ${plain(c.condition)}` : ''),
      c.evidence.map((at) => el('blockquote', {}, cut(REPORTS.get(at.report), at.begin, at.end), el('span', { class: 'faint' }, ` ${outletOf(REPORTS.get(at.report))}`))),
      c.bearing.length ? el('ul', {}, c.bearing.map((b) => el('li', {}, el('span', { class: 'faint' }, `${b.relation}: `), cut(REPORTS.get(b.report), b.begin, b.end), el('span', { class: 'faint' }, ` ${outletOf(REPORTS.get(b.report))}`))))
        : el('p', { class: 'faint' }, 'Open: no later words in this pile bear on it.'))));
}

function reportMarks(report) {
  const marks = [];
  for (const entry of STORY.events) for (const m of entry.mentions) if (m.report === report.id) marks.push([m.at[0], m.at[1], 'trigger', `${readDate(entry.edtf)}: ${plain(entry.summary)}`]);
  for (const [from, to, edtf] of STORY.times[report.id] || []) marks.push([from, to, 'time', edtf]);
  for (const [from, to, id] of STORY.names[report.id] || []) marks.push([from, to, 'name', nameOf(id) || '']);
  return marks;
}

const BASIS = { header: 'dated by its stamp', metadata: 'dated by its metadata', url: 'dated by its address', dateline: 'dated by its dateline', inferred: 'date inferred from inside', none: 'not dated' };

function reportsRoom(state) {
  return el('div', {}, el('p', { class: 'lead' }, 'Every report in full. Marked are names, times and the words that tell of events.'), STORY.reports.map((report) => {
    const box = el('details', { class: 'report', id: report.id, open: state.open === report.id },
      el('summary', {}, el('span', { class: 'when' }, report.edtf ? readDate(report.edtf) : 'undated'), ' ', el('strong', {}, plain(report.title || report.file)), ' ',
        el('span', { class: 'faint' }, `${plain(report.outlet || 'outlet not named')}${report.agencies.length ? ` · ${report.agencies.join(', ')}` : ''}`),
        report.copy_of ? pill('copy', 'standing copied', 'a copy of another report of this pile') : null,
        pill(BASIS[report.basis], 'key', report.note ? plain(report.note) : '')));
    const fill = () => {
      if (!box.open || box.children.length > 1) return;
      const marks = reportMarks(report);
      box.append(el('div', { class: 'paper' }, report.note ? el('p', { class: 'faint' }, plain(report.note)) : null,
        report.blocks.map(([kind, from, to]) => el('p', { class: `block ${kind}`, 'data-kind': kind }, marked(report, from, to, kind === 'navigation' || kind === 'promo' ? [] : marks)))));
    };
    box.addEventListener('toggle', fill);
    if (box.open) fill();
    return box;
  }));
}

function doubtsRoom() {
  if (!STORY.doubts.length) return el('p', {}, 'Nothing was left in doubt.');
  return el('ul', { class: 'doubts' }, STORY.doubts.map((d) => el('li', {}, el('code', {}, d.code), ' ', plain(d.message),
    d.report && REPORTS.has(d.report) ? el('span', { class: 'faint' }, ` ${outletOf(REPORTS.get(d.report))}`, d.end - d.begin < 300 ? [': ', el('span', { class: 'source-words' }, cut(REPORTS.get(d.report), d.begin, d.end))] : '') : null)));
}
