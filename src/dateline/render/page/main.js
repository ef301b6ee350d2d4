// Which part is shown, and with what filters, is what the address says; changing a filter changes the address.
const ROOMS = {
  chronology: ['Chronology', () => STORY.events.length], people: ['People', once(() => new Set(STORY.quotations.map((q) => q.entity).filter(Boolean)).size)],
  conflicts: ['Disagreements', () => STORY.conflicts.length], commitments: ['Commitments', () => STORY.commitments.length],
  coverage: ['Coverage', once(() => new Set(STORY.reports.map(outletOf)).size)], reports: ['Reports', () => STORY.reports.length], doubts: ['Doubts', () => STORY.doubts.length],
};
Object.assign(ROOMS, HOOKS.rooms);
const MAIN = document.getElementById('main');

function stateNow() { return Object.fromEntries(new URLSearchParams(location.hash.slice(1))); }

function go(change, keepFocus) {
  const next = { ...stateNow(), ...change };
  const kept = Object.entries(next).filter(([key, value]) => value && key !== 'open');
  const hash = `#${new URLSearchParams(kept)}`;
  if (keepFocus) { history.replaceState(null, '', hash); show(true); } else location.hash = hash;
}

function tabs(room) {
  const box = document.getElementById('rooms');
  box.replaceChildren(...Object.entries(ROOMS).map(([key, [label, count]]) => el('li', {},
    el('a', { href: `#room=${key}`, 'aria-current': key === room ? 'page' : null }, label, ' ', el('span', { class: 'counts' }, String(count()))))));
}

function sums() {
  const outlets = new Set(STORY.reports.map((r) => r.outlet).filter(Boolean)).size;
  const days = STORY.reports.map((r) => r.edtf).filter(Boolean).sort();
  const span = days.length ? `, published ${readDate(days[0])}${days.length > 1 && days[days.length - 1] !== days[0] ? ` to ${readDate(days[days.length - 1])}` : ''}` : '';
  document.getElementById('sums').textContent = `${plural(STORY.reports.length, 'report')}${outlets ? ` of ${plural(outlets, 'named outlet')}` : ''}${span}`;
}

function show(keepFocus) {
  const state = stateNow();
  const room = ROOMS[state.room] ? state.room : 'chronology';
  tabs(room);
  const focus = keepFocus && document.activeElement && document.activeElement.name;
  const at = focus && document.activeElement.selectionStart;
  let reach = null;
  let node;
  if (room === 'people') ({ node, reach } = peopleRoom(state));
  else if (room === 'conflicts') node = conflictsRoom();
  else if (room === 'commitments') node = commitmentsRoom();
  else if (room === 'coverage') node = coverageRoom();
  else if (room === 'reports') ({ node, reach } = reportsRoom(state));
  else if (room === 'doubts') node = doubtsRoom();
  else if (ROOMS[room][2]) node = ROOMS[room][2](state);
  else ({ node, reach } = chronology(state.open ? { background: '1' } : state));
  MAIN.replaceChildren(node);
  if (focus) { const field = MAIN.querySelector(`[name="${focus}"]`); field.focus(); if (at !== null && at !== undefined) field.setSelectionRange(at, at); }
  if (state.open) {
    if (reach) reach(state.open);
    const target = document.getElementById(state.open);
    if (target) { target.open = true; target.scrollIntoView({ block: 'start' }); target.querySelector('summary').focus({ preventScroll: true }); }
  }
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
