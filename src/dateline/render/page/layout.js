// How the entries in view are laid out: each with its words where there is room, else each as a mark, else as columns
// that count them. What is told as held stands above the axis; what is planned or called off hangs below it.
const DOT = 9;
const FADE = { words: 120, marks: 40 };
const WIDE = 90;
const MOST_MARKS = 1500;
// From rows with words to the smallest that can still be told apart and pressed.
const ROWS_HIGH = [{ high: 16, mark: 9, words: true }, { high: 11, mark: 8 }, { high: 7, mark: 5 }, { high: 5, mark: 4 }];

const measured = new Map();
function wordsWide(pen, text) {
  if (!measured.has(text)) measured.set(text, pen.measureText(text).width);
  return measured.get(text);
}

const SHORT = new Map();
function shortWords(entry) {
  if (!SHORT.has(entry.id)) {
    const words = plain(entry.summary);
    SHORT.set(entry.id, words.length > 40 ? `${words.slice(0, 39).replace(/\s+\S*$/, '')}…` : words);
  }
  return SHORT.get(entry.id);
}

// As many of the words as fit.
function fitting(pen, words, wide) {
  if (wordsWide(pen, words) <= wide) return words;
  const share = Math.max(0, wide - 8) / wordsWide(pen, words);
  const kept = words.slice(0, Math.floor(words.length * share)).trimEnd();
  return kept ? `${kept.replace(/…$/, '')}…` : '';
}

// From where to where a mark reaches, in pixels. An open side fades out; a day that takes less room than a dot is one.
function reachOf(place, x, fade) {
  if (place.a === null) { const to = x(place.b); return [to - fade, to]; }
  if (place.b === null) { const from = x(place.a); return [from, from + fade]; }
  const [from, to] = [x(place.a), x(place.b)];
  if (to - from >= DOT) return [from, to];
  const middle = (from + to) / 2;
  return [middle - DOT / 2, middle + DOT / 2];
}

// Put marks into rows, each into the first row with room; null when they take more height than there is.
function packed(places, x, row, high, pen) {
  const full = { held: [], ahead: [] };
  const made = [];
  for (const place of places) {
    const [from, to] = reachOf(place, x, pen ? FADE.words : FADE.marks);
    const words = pen ? shortWords(place.entry) : '';
    // A wide mark bears its words, another one has them beside it.
    const within = words && to - from >= WIDE;
    const begin = within ? from + 7 : to + 5;
    const end = words && !within ? begin + wordsWide(pen, words) + 14 : to + 2;
    const lane = place.ahead ? full.ahead : full.held;
    const at = lane.findIndex((taken) => taken <= from);
    const mine = at < 0 ? lane.length : at;
    lane[mine] = end;
    if ((full.held.length + full.ahead.length) * row > high) return null;
    made.push({ place, from, to, row: mine, words: within ? fitting(pen, words, to - Math.max(from, 0) - 12) : words, within, wordsAt: begin });
  }
  return { marks: made, ahead: full.ahead.length * row };
}

// Entries in columns of one unit of time: how many exact days, vaguer dates, and planned or called off.
function columnsOf(places, unit) {
  const by = new Map();
  for (const place of places) {
    const start = unitStart(unit, place.at + 1e-6);
    let column = by.get(start);
    if (!column) by.set(start, column = { start, next: unitNext(unit, start), exact: 0, vague: 0, ahead: 0 });
    if (place.ahead) column.ahead += 1;
    else if (place.kind === 'exact') column.exact += 1;
    else column.vague += 1;
  }
  return [...by.values()].sort((a, b) => a.start - b.start);
}

// The places in a stretch of time, out of all, which are sorted by `at`. Long ones may begin far before it.
function inView(places, from, to) {
  return places.filter((p) => (p.b === null ? p.a + 1 : p.b) >= from && (p.a === null ? p.b - 1 : p.a) <= to);
}

// The axis stands where the lane below it needs it to stand.
const AXIS = 34;
function lanes(size, ahead) {
  size.axis = size.high - ahead - AXIS;
  size.below = size.axis + AXIS;
  size.held = size.axis - 6;
  size.ahead = ahead - 6;
}

function layout(line, view, size, pen) {
  const width = view.to - view.from;
  const x = (time) => ((line.scale.to(time) - view.from) / width) * size.wide;
  // Laid out a view to each side, from a place that stays while the view moves a little: marks keep their rows.
  const base = Math.floor(view.from / width) * width;
  const near = inView(line.places, line.scale.from(base - width / 4), line.scale.from(base + 2.25 * width));
  const made = { x, marks: null, columns: null, words: false };
  for (const row of ROWS_HIGH) {
    if (made.marks || near.length > (row.words ? 120 : MOST_MARKS)) continue;
    const found = packed(near, x, row.high, size.high - AXIS - 34, row.words ? pen : null);
    if (!found) continue;
    made.marks = found.marks;
    lanes(size, Math.max(found.ahead + 20, size.high * 0.24));
    made.row = row;
    made.words = row.words;
  }
  if (!made.marks) {
    lanes(size, size.high * 0.3);
    const unit = unitFor(Math.max((9 / size.wide) * width, 1));
    if (!line.columns.has(unit)) line.columns.set(unit, columnsOf(line.places, unit));
    made.unit = unit;
    made.columns = line.columns.get(unit).filter((c) => x(c.next) >= 0 && x(c.start) <= size.wide);
    made.most = Math.max(1, ...made.columns.map((c) => c.exact + c.vague));
    made.mostAhead = Math.max(1, ...made.columns.map((c) => c.ahead));
  }
  return made;
}

// The ticks of the axis: none in a fold, and the larger unit told where it changes.
function ticksOf(line, view, size, x) {
  const unit = unitFor(((view.to - view.from) / size.wide) * 46);
  const made = [];
  let large = null;
  const edges = [line.scale.from(view.from), ...line.scale.folds.flatMap((f) => [f.from, f.to]), line.scale.from(view.to)];
  for (let i = 0; i + 1 < edges.length; i += 2) {
    const [from, to] = [Math.max(edges[i], edges[0]), Math.min(edges[i + 1], edges[edges.length - 1])];
    large = null;
    for (let at = unitStart(unit, from); at <= to && made.length < 300; at = unitNext(unit, at)) {
      const [small, larger] = tickWords(unit, Math.max(at, from));
      made.push({ at: x(Math.max(at, from)), small: at < from ? '' : small, large: larger === large ? '' : larger, step: larger !== large });
      large = larger;
    }
  }
  return made;
}
