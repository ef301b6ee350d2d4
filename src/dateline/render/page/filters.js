// What of the chronology is shown. What is chosen stands in the address, so that a view can be kept and sent.
const STATUSES = ['occurred', 'ongoing', 'planned', 'possible', 'conditional', 'postponed', 'cancelled', 'denied', 'negated'];
const STANDINGS = ['corroborated', 'single', 'one-sided', 'copied', 'disputed'];
const CHOSEN = { find: 'words', who: 'who', about: 'issue', status: 'status', standing: 'standing', outlet: 'outlet', type: 'type', thread: 'storyline', since: 'from', until: 'to', top: 'weight' };

// All that can be found of an entry, in one line of small letters; made when first needed, or while nothing else is to do.
const TEXTS = new Map();
function textOf(entry) {
  if (!TEXTS.has(entry.id)) {
    const names = [...entry.actors, ...entry.recipients, entry.place].map((id) => (id && nameOf(id)) || '').join(' ');
    const words = entry.mentions.map((m) => cut(REPORTS.get(m.report), m.sentence[0], m.sentence[1])).join(' ');
    TEXTS.set(entry.id, `${entry.summary} ${names} ${words} ${entry.type} ${entry.contexts.join(' ')}`.toLowerCase());
  }
  return TEXTS.get(entry.id);
}

function readAhead(from) {
  requestIdleCallback((time) => {
    let at = from;
    while (at < STORY.events.length && time.timeRemaining() > 2) textOf(STORY.events[at++]);
    if (at < STORY.events.length) readAhead(at);
  });
}

// The issues of an entry: those of the quotations that stand in its words.
const quotesByReport = once(() => {
  const by = new Map(STORY.reports.map((r) => [r.id, []]));
  for (const quote of STORY.quotations) by.get(quote.report).push(quote);
  return by;
});
const ISSUES = new Map();
function issuesOf(entry) {
  if (!ISSUES.has(entry.id)) {
    const made = new Set();
    for (const m of entry.mentions) for (const q of quotesByReport().get(m.report)) {
      if (q.id === m.said || q.spans.some(([from, to]) => from < m.sentence[1] && to > m.sentence[0])) for (const label of q.about) made.add(label);
    }
    ISSUES.set(entry.id, made);
  }
  return ISSUES.get(entry.id);
}

// The storylines, where the program found some, and which of them an entry is of.
const THREADS = once(() => {
  const by = new Map();
  for (const { name, entries } of STORY.storylines) for (const id of entries) { if (!by.has(id)) by.set(id, new Set()); by.get(id).add(name); }
  return by;
});
const threadsOf = (entry) => THREADS().get(entry.id) || new Set();
const threadNames = once(() => STORY.storylines.slice(0, 60).map(({ name, entries }) => [name, `${plain(name)} (${entries.length})`]));

// An entry is shown when it may lie between the days asked for: an open side may lie anywhere.
function tests(state) {
  const words = (state.find || '').toLowerCase().split(/\s+/).filter(Boolean);
  const least = state.top ? leastSalience(state.top) : 0;
  const made = {
    background: state.background !== '1' && ((e) => !e.background),
    status: state.status && ((e) => e.status === state.status),
    standing: state.standing && ((e) => e.standing === state.standing),
    who: state.who && ((e) => e.actors.includes(state.who) || e.recipients.includes(state.who)),
    outlet: state.outlet && ((e) => e.mentions.some((m) => outletOf(REPORTS.get(m.report)) === state.outlet)),
    type: state.type && ((e) => e.type === state.type),
    thread: state.thread && ((e) => threadsOf(e).has(state.thread)),
    since: state.since && ((e) => (e.days[1] || (e.days[0] ? '9999' : '')) >= state.since),
    until: state.until && ((e) => (e.days[0] || (e.days[1] ? '0000' : '9999')) <= state.until),
    top: state.top && ((e) => e.salience >= least),
    about: state.about && ((e) => issuesOf(e).has(state.about)),
    find: words.length && ((e) => words.every((word) => textOf(e).includes(word))),
  };
  return Object.entries(made).filter(([, test]) => test);
}

// The entries shown, and for each facet how many there would be with each of its values.
function wanted(state) {
  const all = tests(state);
  const shown = [];
  const counts = { status: new Map(), standing: new Map() };
  const count = (name, entry) => counts[name].set(entry[name], (counts[name].get(entry[name]) || 0) + 1);
  for (const entry of STORY.events) {
    let failed = null;
    let often = 0;
    for (const [name, test] of all) if (!test(entry)) { failed = name; often += 1; if (often > 1) break; }
    if (!often) { shown.push(entry); count('status', entry); count('standing', entry); }
    else if (often === 1 && counts[failed]) count(failed, entry);
  }
  return { shown, counts };
}

function leastSalience(top) {
  const sorted = STORY.events.map((e) => e.salience).sort((a, b) => b - a);
  return sorted[Math.min(Number(top), sorted.length) - 1] || 0;
}

function choice(name, label, values, state) {
  const known = !state[name] || values.some(([value]) => value === state[name]);
  return el('label', {}, el('span', {}, label), el('select', { name, on: { change: (event) => go({ [name]: event.target.value }) } },
    el('option', { value: '' }, 'all'),
    (known ? values : [[state[name], nameOf(state[name]) || state[name]], ...values]).map(([value, text]) => el('option', { value, selected: state[name] === value }, text))));
}

function facet(name, label, values, counts, state) {
  return el('div', { class: 'facet', role: 'group', 'aria-label': label }, el('span', { class: 'facet-name' }, label), values.filter((v) => counts.has(v) || state[name] === v).map((value) =>
    el('button', { type: 'button', class: `pill ${name} ${value}`, 'aria-pressed': String(state[name] === value), on: { click: () => go({ [name]: state[name] === value ? '' : value }) } },
      value, ' ', el('span', { class: 'number' }, String(counts.get(value) || 0)))));
}

const byCount = (count, words, most) => [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most).map(([value, number]) => [value, `${words(value)} (${number})`]);
function counted(of) {
  const count = new Map();
  for (const entry of STORY.events) for (const value of new Set(of(entry))) count.set(value, (count.get(value) || 0) + 1);
  return count;
}
const actorsByCount = once(() => byCount(new Map([...counted((e) => [...e.actors, ...e.recipients])].filter(([id]) => STORY.entities[id])), nameOf, 80));
const issuesByCount = once(() => byCount(counted(issuesOf), plain, 80));
const outletNames = once(() => byCount(counted((e) => e.mentions.map((m) => outletOf(REPORTS.get(m.report)))), (o) => o, 200));
const eventTypes = once(() => byCount(counted((e) => [e.type]), (t) => t.toLowerCase(), 40));

function dayField(name, label, state) {
  return el('label', {}, el('span', {}, label), el('input', { type: 'date', name, value: state[name] || '', on: { change: (event) => go({ [name]: event.target.value }) } }));
}

// Beside the list where there is room; on a narrow screen the filters beyond the first lie folded above it.
const NARROW = '(max-width: 60rem)';
function filters(state, counts) {
  const find = el('input', { type: 'search', name: 'find', value: state.find || '', placeholder: 'words, names', 'aria-label': 'Find words', on: { input: later((event) => go({ find: event.target.value }, true), 120) } });
  const used = Object.keys(CHOSEN).some((name) => name !== 'find' && state[name]);
  const fields = el('div', { class: 'fields' },
    facet('status', 'Status', STATUSES, counts.status, state), facet('standing', 'Standing', STANDINGS, counts.standing, state),
    choice('who', 'Who', actorsByCount(), state), issuesByCount().length ? choice('about', 'Issue', issuesByCount(), state) : null,
    threadNames().length ? choice('thread', 'Storyline', threadNames(), state) : null,
    choice('outlet', 'Outlet', outletNames(), state), choice('type', 'Type', eventTypes(), state),
    el('div', { class: 'days' }, dayField('since', 'From', state), dayField('until', 'To', state)),
    choice('top', 'Weight', [['10', 'top 10'], ['30', 'top 30'], ['100', 'top 100']], state),
    el('label', { class: 'tick' }, el('input', { type: 'checkbox', name: 'background', checked: state.background === '1', on: { change: (event) => go({ background: event.target.checked ? '1' : '' }) } }), el('span', {}, 'with background')));
  return el('form', { class: 'filters side', role: 'search', 'aria-label': 'Filters', on: { submit: (event) => event.preventDefault() } }, el('label', { class: 'find' }, el('span', {}, 'Find'), find),
    matchMedia(NARROW).matches ? el('details', { class: 'more', open: used }, el('summary', {}, 'Filters'), fields) : fields);
}

// What is chosen, each with a way to let go of it.
function chosenFilters(state) {
  const words = (name) => (name === 'who' ? nameOf(state.who) : name === 'since' || name === 'until' ? readDate(state[name]) : name === 'top' ? `top ${state.top}` : plain(state[name]));
  return Object.keys(CHOSEN).filter((name) => state[name]).map((name) =>
    el('button', { type: 'button', class: 'chosen', 'aria-label': `${CHOSEN[name]}: ${words(name)}, let go`, on: { click: () => go({ [name]: '' }) } }, el('span', { class: 'faint' }, `${CHOSEN[name]} `), words(name), ' ×'));
}
