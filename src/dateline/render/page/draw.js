// Drawing the timeline. An exact day is solid, an interval has firm ends, an approximate date soft ones, an open date
// fades out; what is planned is dashed, what was called off dashed and struck.
function inks() {
  const style = getComputedStyle(document.documentElement);
  const of = (name) => style.getPropertyValue(`--${name}`).trim();
  return { ink: of('ink'), soft: of('soft'), line: of('line'), held: of('held'), plan: of('plan'), no: of('no'), card: of('card'), paper: of('paper'), accent: of('accent'), grey: of('grey-bg'), ongoing: of('ongoing'), sans: of('sans') };
}

const colourOf = (place, ink) => (place.off ? ink.no : place.ahead ? ink.plan : place.entry.status === 'ongoing' ? ink.ongoing : ink.held);

// How solid a mark is from its left end to its right one.
const SOLID = { exact: [1, 1], interval: [0.55, 0.55], approximate: [0.08, 0.7, 0.08], right: [0.75, 0], left: [0, 0.75] };
function fillOf(pen, colour, kind, from, to, within) {
  const steps = SOLID[kind].map((solid) => (within ? solid * 0.4 : solid));
  const shade = pen.createLinearGradient(from, 0, to, 0);
  steps.forEach((solid, i) => shade.addColorStop(i / (steps.length - 1), faded(colour, solid)));
  return shade;
}

function faded(hex, solid) {
  const number = Number.parseInt(hex.slice(1), 16);
  return `rgba(${number >> 16}, ${(number >> 8) & 255}, ${number & 255}, ${solid})`;
}

const openSide = (place) => (place.a === null ? 'left' : place.b === null ? 'right' : null);

function drawMark(pen, mark, y, high, ink) {
  const { place, from, to } = mark;
  const colour = colourOf(place, ink);
  const side = openSide(place);
  const round = place.kind === 'interval' ? 1 : high / 2;
  pen.beginPath();
  pen.roundRect(from, y - high / 2, to - from, high, side === 'left' ? [0, 1, 1, 0] : side === 'right' ? [1, 0, 0, 1] : round);
  if (place.ahead) drawAhead(pen, mark, y, high, colour, ink, side);
  else { pen.fillStyle = fillOf(pen, colour, side || place.kind, from, to, mark.within); pen.fill(); }
  pen.fillStyle = colour;
  if (place.kind === 'interval' && !place.ahead) { pen.fillRect(from, y - high / 2, 2, high); pen.fillRect(to - 2, y - high / 2, 2, high); }
  if (side === 'left') pen.fillRect(to - 2, y - high / 2 - 1, 2, high + 2);
  if (side === 'right') pen.fillRect(from, y - high / 2 - 1, 2, high + 2);
}

function drawAhead(pen, { place, from, to }, y, high, colour, ink, side) {
  pen.fillStyle = side ? fillOf(pen, colour, side, from, to) : place.kind === 'exact' ? ink.card : faded(colour, 0.12);
  pen.globalAlpha = side ? 0.3 : 1;
  pen.fill();
  pen.globalAlpha = 1;
  pen.setLineDash(place.kind === 'exact' ? [2.5, 1.6] : [4, 2.5]);
  pen.strokeStyle = colour;
  pen.lineWidth = 1.4;
  if (!side) pen.stroke();
  else { pen.beginPath(); pen.moveTo(from, y - high / 2); pen.lineTo(to, y - high / 2); pen.moveTo(from, y + high / 2); pen.lineTo(to, y + high / 2); pen.stroke(); }
  pen.setLineDash([]);
  if (place.off) { pen.beginPath(); pen.moveTo(from - 2, y + high / 2 + 1); pen.lineTo(Math.min(to, from + 14) + 2, y - high / 2 - 1); pen.stroke(); }
}

const markY = (mark, made, size) => (mark.place.ahead ? size.below + 9 + mark.row * made.row.high : size.axis - 9 - mark.row * made.row.high);

function drawMarks(pen, made, size, ink, chosen) {
  pen.font = `12px ${ink.sans}`;
  drawTies(pen, made, size, ink);
  for (const mark of made.marks) {
    mark.y = markY(mark, made, size);
    const high = mark.within ? 14 : made.row.mark;
    mark.high = high;
    if (mark.to < -4 && (!mark.words || mark.wordsAt < 0) || mark.from > size.wide) continue;
    drawMark(pen, mark, mark.y, high, ink);
    if (mark.place.entry.id === chosen) { pen.strokeStyle = ink.ink; pen.lineWidth = 1.6; pen.beginPath(); pen.roundRect(mark.from - 3, mark.y - high / 2 - 3, mark.to - mark.from + 6, high + 6, 6); pen.stroke(); }
    if (!mark.words || mark.to < 0) continue;
    pen.fillStyle = mark.place.off ? ink.soft : ink.ink;
    pen.fillText(mark.words, Math.max(mark.wordsAt, 6), mark.y + 4);
  }
}

// A plan and what became of it are tied by a thin line.
function drawTies(pen, made, size, ink) {
  const by = new Map(made.marks.map((m) => [m.place.entry.id, m]));
  pen.strokeStyle = ink.soft;
  pen.lineWidth = 0.8;
  for (const link of STORY.links) {
    const [one, other] = [by.get(link.from), by.get(link.to)];
    if (!one || !other || !['planned_held', 'postponed_to', 'replaced_by'].includes(link.kind)) continue;
    const ends = [one, other].map((m) => [(m.from + m.to) / 2, markY(m, made, size)]);
    pen.beginPath();
    pen.moveTo(...ends[0]);
    pen.bezierCurveTo(ends[0][0], size.axis, ends[1][0], size.axis, ...ends[1]);
    pen.stroke();
  }
}

function drawColumns(pen, made, size, ink) {
  for (const column of made.columns) {
    const from = made.x(column.start) + 0.5;
    const wide = Math.max(made.x(column.next) - from - 1, 1.5);
    let y = size.axis - 2;
    for (const [kind, solid] of [['exact', 1], ['vague', 0.45]]) {
      const tall = column[kind] && Math.max((column[kind] / made.most) * (size.held - 16), 1.5);
      pen.fillStyle = faded(ink.held, solid);
      pen.fillRect(from, y - tall, wide, tall);
      y -= tall;
    }
    if (!column.ahead) continue;
    pen.strokeStyle = ink.plan;
    pen.setLineDash([3, 2]);
    pen.strokeRect(from + 0.5, size.below + 2, Math.max(wide - 1, 1), Math.max((column.ahead / made.mostAhead) * (size.ahead - 8), 2));
    pen.setLineDash([]);
  }
}

function drawAxis(pen, line, view, size, x, ink) {
  pen.fillStyle = ink.grey;
  pen.fillRect(0, size.axis, size.wide, size.below - size.axis);
  let free = -99;
  let freeLarge = -99;
  for (const tick of ticksOf(line, view, size, x)) {
    pen.fillStyle = ink.line;
    if (tick.small) pen.fillRect(tick.at, 0, 1, size.axis);
    pen.fillStyle = ink.soft;
    if (tick.large && tick.at + 3 > freeLarge) { pen.font = `600 11px ${ink.sans}`; pen.fillText(tick.large, Math.max(tick.at + 3, 3), size.axis + 27); freeLarge = Math.max(tick.at, 0) + pen.measureText(tick.large).width + 12; }
    pen.font = `11px ${ink.sans}`;
    if (tick.small && tick.at >= free) { pen.fillText(tick.small, tick.at + 3, size.axis + 13); free = tick.at + pen.measureText(tick.small).width + 10; }
  }
  for (const gap of line.scale.folds) drawFold(pen, gap, x, size, ink);
}

// A fold: a pale stretch with a zigzag, and how much time it holds.
function drawFold(pen, gap, x, size, ink) {
  const [from, to] = [x(gap.from), x(gap.to)];
  if (to < 0 || from > size.wide) return;
  pen.fillStyle = ink.grey;
  pen.fillRect(from, 0, to - from, size.high);
  pen.strokeStyle = ink.soft;
  pen.lineWidth = 1;
  pen.beginPath();
  const middle = (from + to) / 2;
  for (let i = 0; i <= 8; i += 1) pen.lineTo(middle + (i % 2 ? 4 : -4), size.axis + (i / 8) * (size.below - size.axis));
  pen.stroke();
  const words = spanWords(gap.to - gap.from);
  pen.fillStyle = ink.soft;
  pen.save();
  pen.translate(middle + 4, size.axis - 8);
  pen.rotate(-Math.PI / 2);
  if (to - from > 9) pen.fillText(words, 0, 0);
  pen.restore();
}

function spanWords(days) {
  if (days >= 700) return `${Math.round(days / 365.25)} years`;
  return days >= 60 ? `${Math.round(days / 30.4)} months` : plural(Math.round(days), 'day');
}

// The name of a lane, on a ground of its own so that no mark makes it hard to read.
function laneName(pen, words, x, y, ink) {
  const wide = pen.measureText(words).width;
  pen.fillStyle = faded(ink.card, 0.85);
  pen.fillRect(x - 3, y - 11, wide + 6, 15);
  pen.fillStyle = ink.soft;
  pen.fillText(words, x, y);
}
