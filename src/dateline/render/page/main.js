// Which part is shown, and with what filters, is what the address says; changing a filter changes the address.
const ROOMS = {
  chronology: ['Chronology', () => STORY.events.length, chronology],
  people: ['People', once(() => new Set(STORY.quotations.map((q) => q.entity).filter(Boolean)).size), peopleRoom],
  conflicts: ['Disagreements', () => STORY.conflicts.length, conflictsRoom],
  commitments: ['Commitments', () => STORY.commitments.length, commitmentsRoom],
  coverage: ['Coverage', once(() => new Set(STORY.reports.map(outletOf)).size), coverageRoom],
  reports: ['Reports', () => STORY.reports.length, reportsRoom],
  doubts: ['Doubts', () => STORY.doubts.length, doubtsRoom],
};
Object.assign(ROOMS, HOOKS.rooms);
// Reached from an entry, not from the row of parts.
const PAGES = { entry: entryPage };
const MAIN = document.getElementById('main');

function stateNow() { return Object.fromEntries(new URLSearchParams(location.hash.slice(1))); }
const addressOf = (state) => `#${new URLSearchParams(Object.entries(state).filter(([, value]) => value))}`;

function go(change, keepFocus) {
  const { open, ...kept } = stateNow();
  const address = addressOf({ ...kept, ...change });
  if (keepFocus) { history.replaceState(null, '', address); show(true); } else location.hash = address;
}

// The address alone, where the page shows it already.
function replaceState(change) { history.replaceState(null, '', addressOf({ ...stateNow(), ...change })); }

function tabs(room) {
  const box = document.getElementById('rooms');
  box.replaceChildren(...Object.entries(ROOMS).map(([key, [label, count]]) => el('li', {},
    el('a', { href: `#room=${key}`, 'aria-current': key === room ? 'page' : null }, label, ' ', el('span', { class: 'counts' }, String(count()))))));
}

function sums() {
  const outlets = new Set(STORY.reports.map((r) => r.outlet).filter(Boolean)).size;
  const days = STORY.reports.map((r) => r.edtf).filter(Boolean).sort();
  const span = days.length ? `, published ${readDate(days[0])}${days.length > 1 && days[days.length - 1] !== days[0] ? ` to ${readDate(days[days.length - 1])}` : ''}` : '';
  document.getElementById('sums').textContent = `${plural(STORY.reports.length, 'report')}${outlets ? ` of ${plural(outlets, 'named outlet')}` : ''}${span}${STORY.excerpt ? ` · ${STORY.excerpt}` : ''}`;
}

// Open an entry, a person or a report of the list in sight.
function reveal(id, reach) {
  if (reach) reach(id);
  const target = document.getElementById(id);
  if (!target) return;
  target.open = true;
  target.scrollIntoView({ block: 'start' });
  const first = target.querySelector('summary');
  if (first) first.focus({ preventScroll: true });
}

function show(keepFocus) {
  const state = stateNow();
  const page = PAGES[state.room];
  const room = ROOMS[state.room] ? state.room : 'chronology';
  tabs(page ? 'chronology' : room);
  const focus = keepFocus && document.activeElement && document.activeElement.name;
  const at = focus && document.activeElement.selectionStart;
  const made = (page || ROOMS[room][2])(state);
  const { node, reach } = made instanceof Node ? { node: made } : made;
  MAIN.replaceChildren(node);
  document.title = page && EVENTS.has(state.id) ? `${plain(EVENTS.get(state.id).summary)} · ${plain(STORY.title)}` : `${ROOMS[room][0]} · ${plain(STORY.title)}`;
  if (focus) { const field = MAIN.querySelector(`[name="${focus}"]`); field.focus(); if (at !== null && at !== undefined) field.setSelectionRange(at, at); }
  if (state.open) reveal(state.open, reach);
  else if (page) window.scrollTo(0, 0);
}

// j and k go from entry to entry, / to the search field, as in a reader.
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
  if (event.key === '/') { const field = MAIN.querySelector('[name="find"]'); if (field) { event.preventDefault(); field.focus(); } }
  if (event.key === 'j' || event.key === 'k') {
    const all = [...MAIN.querySelectorAll('.list details > summary')];
    const now = all.indexOf(document.activeElement);
    const next = all[now + (event.key === 'j' ? 1 : -1)];
    if (next) next.focus();
  }
});
window.addEventListener('hashchange', () => show());
sums();
show();
if (window.requestIdleCallback) readAhead(0);
