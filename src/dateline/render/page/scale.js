// Where in time an entry lies, and how time lies on a line. Times are days since 1970, with fractions for hours.
const DAY_MS = 86400000;
const DAY = (iso) => Date.parse(`${iso}T00:00:00Z`) / DAY_MS;
const isoDay = (time) => new Date(Math.floor(time) * DAY_MS).toISOString().slice(0, 10);
const isoTime = (time) => new Date(Math.round(time * 1440) * 60000).toISOString().slice(0, 16);

// Called off is told beside planned: neither is told as having been held.
const AHEAD = new Set(['planned', 'possible', 'conditional']);
const OFF = new Set(['postponed', 'cancelled', 'denied', 'negated']);

// The hour of a day, where the words give one.
function clock(edtf) {
  const found = /T(\d\d)(?::(\d\d))?/.exec(edtf || '');
  return found ? Number(found[1]) / 24 + Number(found[2] || 0) / 1440 : null;
}

// An entry as the timeline needs it: from `a` up to `b`; one of them is null where the date is open on that side.
const PLACES = new Map();
function placeOf(entry) {
  if (PLACES.has(entry.id)) return PLACES.get(entry.id);
  const [first, last] = entry.days;
  const kind = exactness(entry);
  const hour = kind === 'exact' ? clock(entry.edtf) : null;
  const place = kind === 'undated' ? null : {
    entry, kind,
    a: first ? DAY(first) + (hour || 0) : null,
    b: last ? (hour === null ? DAY(last) + 1 : DAY(last) + hour) : null,
    hour: hour !== null,
    ahead: AHEAD.has(entry.status) || OFF.has(entry.status),
    off: OFF.has(entry.status),
  };
  if (place) place.at = place.a === null ? place.b - 1 : place.a;
  PLACES.set(entry.id, place);
  return place;
}

// Stretches of time in which nothing lies and that are long beside the rest.
const LONG = 0.05;
function emptyStretches(places, first, last) {
  const ends = [];
  for (const { a, b } of places) {
    if (a !== null && b !== null && b - a <= 10) ends.push([a, b]);
    else for (const end of [a, b === null ? null : b - 1]) if (end !== null) ends.push([end, end + 1]);
  }
  ends.sort((x, y) => x[0] - y[0]);
  const gaps = [];
  let reached = first;
  for (const [a, b] of ends) {
    if (a - reached > Math.max(10, LONG * (last - first))) gaps.push([reached, a]);
    reached = Math.max(reached, b);
  }
  return gaps;
}

// The line on which the timeline is drawn. Where the entries lie in clumps, the long empty stretches between them
// are folded: they take a twentieth of the rest each, and are drawn as folds. Elsewhere the line is time itself.
function timeScale(places, fold) {
  const first = Math.min(...bounded(places.map((p) => (p.a === null ? p.b - 1 : p.a))));
  const last = Math.max(...bounded(places.map((p) => (p.b === null ? p.a + 1 : p.b))));
  let gaps = fold ? emptyStretches(places, first, last) : [];
  const content = last - first - gaps.reduce((sum, [a, b]) => sum + b - a, 0);
  if (content > (last - first) / 2 || places.length < 3 * (gaps.length + 1)) gaps = [];
  const wide = Math.max(content / 20, 0.4);
  const folds = [];
  let saved = 0;
  for (const [from, to] of gaps) {
    folds.push({ from, to, at: from - saved, wide });
    saved += to - from - wide;
  }
  return { first, last, folds, end: last - saved, to: (time) => folded(folds, time), from: (place) => unfolded(folds, place) };
}

// Math.min takes no more than some tens of thousands of arguments.
const bounded = (times) => (times.length < 20000 ? times : [times.reduce((a, b) => Math.min(a, b)), times.reduce((a, b) => Math.max(a, b))]);

function folded(folds, time) {
  let saved = 0;
  for (const { from, to, at, wide } of folds) {
    if (time <= from) break;
    if (time < to) return at + ((time - from) / (to - from)) * wide;
    saved += to - from - wide;
  }
  return time - saved;
}

function unfolded(folds, place) {
  let saved = 0;
  for (const { from, to, at, wide } of folds) {
    if (place <= at) break;
    if (place < at + wide) return from + ((place - at) / wide) * (to - from);
    saved += to - from - wide;
  }
  return place + saved;
}

// The units of the axis and of the columns, from an hour to a century: how many days one takes, about.
const UNITS = [
  ['hour', 1, 1 / 24], ['hour', 3, 3 / 24], ['hour', 6, 6 / 24], ['hour', 12, 12 / 24], ['day', 1, 1], ['day', 2, 2], ['day', 7, 7],
  ['month', 1, 30.4], ['month', 3, 91.3], ['year', 1, 365.25], ['year', 2, 730.5], ['year', 5, 1826], ['year', 10, 3652], ['year', 20, 7305], ['year', 50, 18262], ['year', 100, 36525],
];
const unitFor = (days) => UNITS.find((unit) => unit[2] >= days) || UNITS[UNITS.length - 1];

// Where the unit that holds a time begins, and where the next one does.
function unitStart([name, step], time) {
  if (name === 'hour') return Math.floor(time * 24 / step + 1e-6) * step / 24;
  if (name === 'day') return step === 7 ? Math.floor((time + 3) / 7) * 7 - 3 : Math.floor(time / step) * step;
  const day = new Date(Math.floor(time) * DAY_MS);
  if (name === 'month') return Date.UTC(day.getUTCFullYear(), Math.floor(day.getUTCMonth() / step) * step, 1) / DAY_MS;
  return yearStart(Math.floor(day.getUTCFullYear() / step) * step);
}

function unitNext(unit, start) {
  const [name, step] = unit;
  if (name === 'hour' || name === 'day') return start + unit[2];
  const day = new Date(start * DAY_MS);
  if (name === 'month') return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + step, 1) / DAY_MS;
  return yearStart(day.getUTCFullYear() + step);
}

// Date.UTC takes a year below 100 for one of the last century.
function yearStart(year) {
  const day = new Date(0);
  day.setUTCFullYear(year, 0, 1);
  return day.getTime() / DAY_MS;
}

// What stands under a tick, and the larger unit it lies in.
function tickWords(unit, time) {
  const day = new Date(Math.round(time * 1440) * 60000);
  const month = `${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
  if (unit[0] === 'hour') return [`${String(day.getUTCHours()).padStart(2, '0')}:00`, `${DAYS[day.getUTCDay()]} ${day.getUTCDate()} ${month}`];
  if (unit[0] === 'day') return [String(day.getUTCDate()), month];
  return unit[0] === 'month' ? [MONTHS[day.getUTCMonth()], String(day.getUTCFullYear())] : [String(day.getUTCFullYear()), ''];
}

function unitWords(unit, start) {
  const [small, large] = tickWords(unit, start);
  const last = unit[1] > 1 ? ` to ${unit[0] === 'year' ? tickWords(unit, unitNext(unit, start) - 1)[0] : readOne(isoDay(unitNext(unit, start) - 0.01))}` : '';
  if (unit[0] === 'hour') return `${large}, ${small}`;
  return unit[0] === 'day' ? `${readOne(isoDay(start))}${last}` : `${small}${large ? ` ${large}` : ''}${last}`;
}
