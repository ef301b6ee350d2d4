// The chronology: the timeline, the filters, and the list.
const dayOf = (entry) => entry.days[0] || entry.days[1] || '';
const monthOf = (entry) => dayOf(entry).slice(0, 7);

// The heading of each entry: its month, but what is told "by" a day stands under that of the entry it comes before.
function headingsOf(entries) {
  const found = new Map();
  let after = '';
  for (const entry of [...entries].reverse()) {
    const own = monthOf(entry);
    after = !entry.days[0] && after && after < own ? after : own;
    found.set(entry.id, after ? readOne(after) : 'Without a date');
  }
  return found;
}

// An entry that was asked for is shown even where the filters would leave it out.
function shownFor(state) {
  const found = wanted(state);
  if (!state.open || found.shown.some((entry) => entry.id === state.open)) return [state, found];
  const kept = { open: state.open, background: '1' };
  return [kept, wanted(kept)];
}

function chronology(given) {
  const [state, { shown, counts }] = shownFor(given);
  const headings = headingsOf(shown);
  const list = longList(shown, entryItem, { headed: (entry) => headings.get(entry.id), key: (entry) => entry.id });
  const open = (id) => { replaceState({ open: id }); reveal(id, list.reach); };
  const line = timeline(shown, state, open);
  const hidden = STORY.events.length - shown.length;
  if (line) besides(list.box, line);
  return {
    node: el('div', { class: 'chronology' }, line && line.node, el('div', { class: 'beside' }, filters(state, counts), el('div', { class: 'entries' },
      el('div', { class: 'found' }, el('p', { role: 'status' }, el('strong', {}, plural(shown.length, 'entry', 'entries')), hidden ? el('span', { class: 'faint' }, ` · ${hidden} not shown`) : null, shown.some((e) => e.salience < STANDS_OUT()) ? el('span', { class: 'faint' }, ' · the weightiest stand out, the others open from one line') : null), chosenFilters(state)),
      shown.length ? list.box : el('p', { class: 'lead' }, 'No entry is like that. Let go of a filter above.')))),
    reach: list.reach,
  };
}

// An entry under the pointer or the focus is shown on the timeline.
function besides(box, line) {
  const show = (event) => {
    const details = event.target.closest && event.target.closest('.entry details');
    if (details && details.id !== line.chosen) { line.chosen = details.id; line.draw(); }
  };
  box.addEventListener('pointerover', show);
  box.addEventListener('focusin', show);
}
