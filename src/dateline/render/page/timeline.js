// The timeline over the list: from years to hours. What is in view stands in the address as `view`, and the stretch
// the list is narrowed to as `since` and `until`.
const SHORTEST = 2 / 24;

function timeline(entries, state, open) {
  const places = entries.map(placeOf).filter(Boolean).sort((p, q) => p.at - q.at);
  if (places.length < 2) return null;
  const line = { places, columns: new Map(), scale: timeScale(places, state.fold !== '0') };
  const canvas = el('canvas', { 'aria-hidden': 'true' });
  const tip = el('div', { class: 'tip', hidden: true });
  const told = el('p', { class: 'unseen', 'aria-live': 'polite' });
  const stage = el('div', {
    class: 'stage', tabindex: '0', role: 'application', 'aria-label': `Timeline of ${plural(places.length, 'dated entry', 'dated entries')}`, 'aria-describedby': 'timeline-keys',
  }, canvas, tip);
  const self = { line, canvas, stage, tip, told, open, state, view: null, made: null, chosen: state.open || null, index: -1, size: null, pen: canvas.getContext('2d') };
  self.view = firstView(self);
  self.over = overview(self);
  self.draw = () => { self.waiting = self.waiting || requestAnimationFrame(() => { self.waiting = null; drawAll(self); }); };
  self.look = (from, to, keep) => { self.view = clampView(line, from, to); self.draw(); if (!keep) keepView(self); };
  pointing(self);
  keys(self);
  new ResizeObserver(() => { measure(self); drawAll(self); }).observe(stage);
  shownLine = self;
  self.node = el('section', { class: 'timeline', 'aria-label': 'Timeline' }, bar(self), stage, self.over.node, told, legend());
  return self;
}

// The one in sight is drawn anew when the light changes.
let shownLine = null;
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { if (shownLine) shownLine.draw(); });

// A little room on both sides of the first and the last day.
function whole(line) {
  const room = Math.max((line.scale.end - line.scale.to(line.scale.first)) * 0.03, 0.2);
  return { from: line.scale.to(line.scale.first) - room, to: line.scale.end + room };
}

function clampView(line, from, to) {
  const all = whole(line);
  const width = Math.min(Math.max(to - from, SHORTEST), all.to - all.from);
  const middle = (from + to) / 2;
  const begin = Math.min(Math.max(middle - width / 2, all.from), all.to - width);
  return { from: begin, to: begin + width };
}

function firstView(self) {
  const found = /^([\d-]+(?:T[\d:]+)?)~([\d-]+(?:T[\d:]+)?)$/.exec(self.state.view || '');
  const read = (text) => Date.parse(text.includes('T') ? `${text}Z` : `${text}T00:00Z`) / DAY_MS;
  const [from, to] = found ? found.slice(1).map(read) : [NaN, NaN];
  if (!(to > from)) return whole(self.line);
  return clampView(self.line, self.line.scale.to(from), self.line.scale.to(to));
}

// What is in view is kept in the address, without a step in the history for each turn of the wheel.
const keepView = later((self) => {
  if (!self.stage.isConnected) return;
  const { from, to } = self.view;
  const all = whole(self.line);
  const wholly = to - from >= (all.to - all.from) * 0.999;
  const write = to - from > 4 ? isoDay : isoTime;
  const ends = [self.line.scale.from(from), self.line.scale.from(to)].map(write);
  replaceState({ view: wholly ? '' : ends.join('~') });
}, 250);

function measure(self) {
  const wide = self.stage.clientWidth;
  const size = { wide, high: self.stage.clientHeight };
  self.size = size;
  fit(self.canvas, wide, size.high);
  self.over.measure(wide);
}

function fit(canvas, wide, high) {
  const sharp = window.devicePixelRatio || 1;
  canvas.width = Math.round(wide * sharp);
  canvas.height = Math.round(high * sharp);
  canvas.style.height = `${high}px`;
  canvas.getContext('2d').setTransform(sharp, 0, 0, sharp, 0, 0);
}

function drawAll(self) {
  if (!self.size || !self.stage.isConnected) return;
  const { pen, size, line, view } = self;
  const ink = inks();
  pen.clearRect(0, 0, size.wide, size.high);
  pen.font = `12px ${ink.sans}`;
  self.made = layout(line, view, size, pen);
  drawAxis(pen, line, view, size, self.made.x, ink);
  drawStretch(self, ink);
  pen.font = `12px ${ink.sans}`;
  if (self.made.marks) drawMarks(pen, self.made, size, ink, self.chosen);
  else drawColumns(pen, self.made, size, ink);
  pen.font = `600 11px ${ink.sans}`;
  laneName(pen, 'TOLD AS HELD', 6, 13, ink);
  laneName(pen, 'PLANNED, POSSIBLE, CALLED OFF', 6, size.high - 5, ink);
  self.stage.dataset.mode = self.made.columns ? 'columns' : self.made.words ? 'words' : 'marks';
  self.over.draw(ink);
}

// The stretch the list is narrowed to, or the one that is being drawn.
function drawStretch(self, ink) {
  const { since, until } = self.brush || self.state;
  if (!since && !until) return;
  const from = since ? self.made.x(DAY(since)) : 0;
  const to = until ? self.made.x(DAY(until) + 1) : self.size.wide;
  self.pen.fillStyle = faded(ink.accent, 0.1);
  self.pen.fillRect(from, 0, to - from, self.size.high);
}

function zoom(self, factor, at) {
  const { from, to } = self.view;
  const middle = at === undefined ? (from + to) / 2 : at;
  self.look(middle - (middle - from) * factor, middle + (to - middle) * factor);
}

function pan(self, share) {
  const step = (self.view.to - self.view.from) * share;
  self.look(self.view.from + step, self.view.to + step);
}

function wholeView(self) {
  const { from, to } = whole(self.line);
  self.look(from, to);
}

// The days in view become the filter of the list.
function narrow(self) {
  const [from, to] = [self.line.scale.from(self.view.from), self.line.scale.from(self.view.to)];
  go({ since: isoDay(from), until: isoDay(to - 0.01) });
}

function bar(self) {
  const press = (label, words, run, more) => el('button', { type: 'button', 'aria-label': words === label ? null : words, title: words, on: { click: run }, ...more }, label);
  const narrowed = self.state.since || self.state.until;
  return el('div', { class: 'bar' },
    el('div', { class: 'group', role: 'group', 'aria-label': 'Zoom' },
      press('−', 'Zoom out', () => zoom(self, 1.8)), press('+', 'Zoom in', () => zoom(self, 1 / 1.8)), press('Whole', 'Show the whole time', () => wholeView(self))),
    el('div', { class: 'group', role: 'group', 'aria-label': 'Move' }, press('‹', 'Earlier', () => pan(self, -0.5)), press('›', 'Later', () => pan(self, 0.5))),
    narrowed ? press('List everything again', 'List everything again', () => go({ since: '', until: '' })) : press('List only what is in view', 'List only what is in view', () => narrow(self)),
    self.line.scale.folds.length || self.state.fold === '0' ? press('Fold empty stretches', 'Fold empty stretches', () => go({ fold: self.state.fold === '0' ? '' : '0', view: '' }), { 'aria-pressed': String(self.state.fold !== '0') }) : null);
}

function legend() {
  const sign = (kind, words) => el('li', {}, el('span', { class: `sign-${kind}`, 'aria-hidden': 'true' }), words);
  return el('ul', { class: 'legend', 'aria-label': 'How dates are drawn' }, sign('exact', 'exact day'), sign('interval', 'within these days'), sign('soft', 'approximate'),
    sign('open', 'open on one side'), sign('ongoing', 'ongoing'), sign('plan', 'planned or possible'), sign('off', 'called off or denied'),
    el('li', { class: 'hint', id: 'timeline-keys' }, 'Drag moves, wheel zooms after a click, shift-drag picks a stretch. Keys: ← → from entry to entry, Enter opens, + − zoom, 0 whole.'));
}
