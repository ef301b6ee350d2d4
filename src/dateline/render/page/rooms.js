// Disagreements, commitments, doubts.
function conflictsRoom(state) {
  if (!STORY.conflicts.length) return el('p', { class: 'lead' }, 'The reports do not disagree on anything the program noticed.');
  const order = STORY.conflicts.filter((c) => (!state.on || c.attribute === state.on) && (!state.degree || c.degree === state.degree)).sort((a, b) => (a.degree === b.degree ? 0 : a.degree === 'conflict' ? -1 : 1));
  const kinds = byCount(tally(STORY.conflicts.map((c) => c.attribute)), (a) => a, 20);
  return el('div', {}, el('p', { class: 'lead' }, 'A conflict is where both cannot be right; a difference is another precision, strength or framing. Both sides are kept, none is picked.'),
    el('form', { class: 'filters', on: { submit: (event) => event.preventDefault() } }, choice('degree', 'Degree', byCount(tally(STORY.conflicts.map((c) => c.degree)), (d) => d, 2), state), choice('on', 'On', kinds, state)),
    el('p', { class: 'faint', role: 'status' }, plural(order.length, 'disagreement')),
    longList(order, (conflict) => el('section', { class: 'disagreement' }, aboutOf(conflict.about), conflictBox(conflict))).box);
}

const tally = (values) => values.reduce((count, value) => count.set(value, (count.get(value) || 0) + 1), new Map());

// What a disagreement is about: an entry, somebody's words, or a report.
function aboutOf(id) {
  const entry = EVENTS.get(id);
  if (entry) return el('p', { class: 'subject' }, el('a', { href: `#room=entry&id=${id}` }, plain(entry.summary)), el('span', { class: 'faint' }, ` ${readDate(entry.edtf)}`));
  const quote = QUOTES.get(id);
  if (quote) return el('p', { class: 'subject' }, `What ${nameOf(quote.entity) || 'somebody'} said`);
  const report = REPORTS.get(id);
  return report ? el('p', { class: 'subject' }, el('a', { href: `#room=reports&open=${id}` }, plain(report.title || report.file))) : null;
}

const TELLINGS = once(() => new Map(STORY.events.flatMap((e) => e.mentions.map((m) => [m.id, e]))));

function placeWords(at, words) {
  const report = REPORTS.get(at.report);
  return el('blockquote', {}, words ? el('span', { class: 'faint' }, `${words}: `) : null, cut(report, at.begin, at.end), el('span', { class: 'faint' }, ' ', el('a', { href: `#room=reports&open=${report.id}` }, outletOf(report)), report.edtf ? `, ${readDate(report.edtf)}` : ''));
}

function commitmentItem(c) {
  const entry = TELLINGS().get(c.event);
  return el('section', { class: 'commitment' },
    el('p', {}, pill(c.kind, `key ${c.kind}`), ' ', el('strong', {}, nameOf(c.holder) || 'holder not named'), c.addressee && nameOf(c.addressee) ? ` → ${nameOf(c.addressee)}` : '',
      c.due.edtf ? el('span', { class: 'faint' }, ` · due ${readDate(c.due.edtf)}`) : '', c.condition ? el('span', { class: 'faint' }, ` · on condition: ${plain(c.condition)}`) : ''),
    c.evidence.map((at) => placeWords(at)),
    c.bearing.length ? el('div', { class: 'bearing' }, el('p', { class: 'faint' }, 'Later words that bear on it'), c.bearing.map((b) => placeWords(b, b.relation))) : el('p', { class: 'faint' }, 'Open: no later words in this pile bear on it.'),
    entry ? el('p', { class: 'source' }, el('a', { href: `#room=entry&id=${entry.id}` }, 'its entry')) : null);
}

function commitmentsRoom(state) {
  if (!STORY.commitments.length) return el('p', { class: 'lead' }, 'No pledge, threat, offer, demand, plan or hope was found.');
  const shown = STORY.commitments.filter((c) => (!state.kind || c.kind === state.kind) && (!state.holder || c.holder === state.holder) && (!state.borne || c.bearing.length));
  const holders = byCount(tally(STORY.commitments.map((c) => c.holder).filter((id) => STORY.entities[id])), nameOf, 60);
  return el('div', {}, el('p', { class: 'lead' }, 'Pledges, threats, offers, demands, plans, hopes and red lines, with later words that bear on them. The program draws no verdict.'),
    el('form', { class: 'filters', on: { submit: (event) => event.preventDefault() } }, choice('kind', 'Kind', byCount(tally(STORY.commitments.map((c) => c.kind)), (k) => k, 9), state), choice('holder', 'Who', holders, state), choice('borne', 'Later words', [['1', 'with some']], state)),
    el('p', { class: 'faint', role: 'status' }, plural(shown.length, 'commitment')), longList(shown, commitmentItem).box);
}

function doubtsRoom() {
  if (!STORY.doubts.length) return el('p', { class: 'lead' }, 'Nothing was left in doubt.');
  return el('div', { class: 'doubts' }, longList(STORY.doubts, (d) => el('li', {}, el('code', {}, d.code), ' ', plain(d.message),
    d.report && REPORTS.has(d.report) ? el('span', { class: 'faint' }, ` ${outletOf(REPORTS.get(d.report))}`, d.end - d.begin < 300 ? [': ', el('span', { class: 'source-words' }, cut(REPORTS.get(d.report), d.begin, d.end))] : '') : null)).box);
}
