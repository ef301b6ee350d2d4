// The chronology with its filters. What is chosen stands in the address, so that a view can be kept and sent.
const STATUSES = ['occurred', 'ongoing', 'planned', 'possible', 'conditional', 'postponed', 'cancelled', 'denied', 'negated'];
const STANDINGS = ['corroborated', 'single', 'one-sided', 'copied', 'disputed'];

function textOf(entry) {
  if (!entry.text) {
    const names = [...entry.actors, ...entry.recipients, entry.place].map((id) => (id && nameOf(id)) || '').join(' ');
    const words = entry.mentions.map((m) => cut(REPORTS.get(m.report), m.sentence[0], m.sentence[1])).join(' ');
    Object.defineProperty(entry, 'text', { value: `${entry.summary} ${names} ${words} ${entry.type} ${entry.contexts.join(' ')}`.toLowerCase() });
  }
  return entry.text;
}

// An entry is shown when it may lie between the days asked for: an open side may lie anywhere.
function wanted(state) {
  const words = (state.find || '').toLowerCase().split(/\s+/).filter(Boolean);
  return STORY.events.filter((entry) =>
    (state.background === '1' || !entry.background)
    && (!state.status || entry.status === state.status)
    && (!state.standing || entry.standing === state.standing)
    && (!state.who || entry.actors.includes(state.who) || entry.recipients.includes(state.who))
    && (!state.outlet || entry.mentions.some((m) => outletOf(REPORTS.get(m.report)) === state.outlet))
    && (!state.type || entry.type === state.type)
    && (!state.since || (entry.days[1] || (entry.days[0] ? '9999' : '')) >= state.since)
    && (!state.until || (entry.days[0] || (entry.days[1] ? '0000' : '9999')) <= state.until)
    && (!state.top || entry.salience >= state.least)
    && words.every((word) => textOf(entry).includes(word)));
}

function leastSalience(top) {
  const sorted = STORY.events.map((e) => e.salience).sort((a, b) => b - a);
  return sorted[Math.min(Number(top), sorted.length) - 1] || 0;
}

function choice(name, label, values, state) {
  return el('label', {}, el('span', {}, label), el('select', { name, on: { change: (event) => go({ [name]: event.target.value }) } },
    el('option', { value: '' }, 'all'),
    values.map(([value, text]) => el('option', { value, selected: state[name] === value }, text))));
}

const actorsByCount = once(() => {
  const count = new Map();
  for (const entry of STORY.events) for (const id of new Set([...entry.actors, ...entry.recipients])) count.set(id, (count.get(id) || 0) + 1);
  return [...count].filter(([id]) => STORY.entities[id]).sort((a, b) => b[1] - a[1] || (nameOf(a[0]) < nameOf(b[0]) ? -1 : 1))
    .slice(0, 60).map(([id, number]) => [id, `${nameOf(id)} (${number})`]);
});
const outletNames = once(() => [...new Set(STORY.reports.map(outletOf))].sort().map((o) => [o, o]));
const eventTypes = once(() => [...new Set(STORY.events.map((e) => e.type))].sort().map((t) => [t, t.toLowerCase()]));

function dayField(name, label, state) {
  return el('label', {}, el('span', {}, label), el('input', { type: 'date', name, value: state[name] || '', on: { change: (event) => go({ [name]: event.target.value }) } }));
}

// On a narrow screen the filters beyond the first lie folded, so that the entries are in sight.
const NARROW = '(max-width: 46rem)';
function moreFilters(state, fields) {
  if (!matchMedia(NARROW).matches) return fields;
  const used = ['who', 'status', 'standing', 'outlet', 'type', 'since', 'until', 'top', 'background'].some((name) => state[name]);
  return el('details', { class: 'more', open: used }, el('summary', {}, 'Filters'), el('div', { class: 'filters' }, fields));
}

function filters(state) {
  const find = el('input', { type: 'search', name: 'find', value: state.find || '', placeholder: 'words, names', 'aria-label': 'Find words', on: { input: later((event) => go({ find: event.target.value }, true), 120) } });
  return el('form', { class: 'filters', role: 'search', on: { submit: (event) => event.preventDefault() } },
    el('label', { class: 'find' }, el('span', {}, 'Find'), find),
    moreFilters(state, [
      choice('who', 'Who', actorsByCount(), state),
      choice('status', 'Status', STATUSES.map((s) => [s, s]), state),
      choice('standing', 'Standing', STANDINGS.map((s) => [s, s]), state),
      choice('outlet', 'Outlet', outletNames(), state),
      choice('type', 'Type', eventTypes(), state),
      dayField('since', 'From', state), dayField('until', 'To', state),
      choice('top', 'Show', [['10', 'top 10'], ['30', 'top 30'], ['100', 'top 100']], state),
      el('label', { class: 'tick' }, el('input', { type: 'checkbox', checked: state.background === '1', on: { change: (event) => go({ background: event.target.checked ? '1' : '' }) } }), el('span', {}, 'with background')),
    ]));
}

const monthOf = (entry) => dayOf(entry).slice(0, 7);

// A bar of years or months opens into what lies in it; the way back stands above.
function zoomBase(seen, bin) {
  if (!bin) return '';
  if (bin.length < 10) return bin;
  return unitOf(seen.filter(dayOf)) === 10 ? '' : bin.slice(0, 7);
}

function wayBack(base) {
  const steps = [4, 7, 10].filter((n) => base.length >= n).map((n) => base.slice(0, n));
  if (!steps.length) return null;
  const link = (bin, words) => el('a', { href: `#${new URLSearchParams({ ...stateNow(), bin })}` }, words);
  return el('p', { class: 'way-back' }, link('', 'the whole time'), steps.map((step) => [' › ', link(step, readOne(step))]));
}

function chronology(state) {
  const seen = wanted({ ...state, least: state.top ? leastSalience(state.top) : 0 });
  const shown = state.bin ? seen.filter((entry) => dayOf(entry).startsWith(state.bin)) : seen;
  const base = zoomBase(seen, state.bin);
  const near = base ? seen.filter((entry) => dayOf(entry).startsWith(base)) : seen;
  const hidden = STORY.events.length - shown.length;
  const made = filled(shown, entryItem, (entry) => (monthOf(entry) ? readOne(monthOf(entry)) : 'Without a date'));
  return {
    node: el('div', {}, filters(state), wayBack(base), strip(near, (bin) => go({ bin }), state.bin),
      el('p', { class: 'faint', role: 'status' }, `${plural(shown.length, 'entry', 'entries')}${hidden ? `, ${hidden} not shown` : ''}`), made.box),
    reach: made.reach,
  };
}
