// The timeline under hand: mouse, finger, wheel, keys.
function markAt(self, x, y) {
  let best = null;
  for (const mark of self.made.marks || []) {
    if (Math.abs(mark.y - y) > 10 || x < mark.from - 6) continue;
    const right = Math.max(mark.to + 6, mark.words && self.made.words ? mark.wordsAt + wordsWide(self.pen, mark.words) : 0);
    if (x <= right && (!best || Math.abs(mark.y - y) < Math.abs(best.y - y))) best = mark;
  }
  return best;
}

const columnAt = (self, x) => (self.made.columns || []).find((c) => x >= self.made.x(c.start) && x < self.made.x(c.next));
const placeAt = (self, x) => self.view.from + (x / self.size.wide) * (self.view.to - self.view.from);

function showTip(self, x, y, lines) {
  self.tip.replaceChildren(...lines);
  self.tip.hidden = false;
  const wide = self.tip.offsetWidth;
  self.tip.style.left = `${Math.min(Math.max(x - wide / 2, 2), self.size.wide - wide - 2)}px`;
  self.tip.style.top = `${y > self.size.high / 2 ? y - self.tip.offsetHeight - 14 : y + 16}px`;
}

function hover(self, x, y) {
  if (!self.made) return;
  const mark = markAt(self, x, y);
  const column = mark ? null : columnAt(self, x);
  self.canvas.style.cursor = mark || column ? 'pointer' : 'grab';
  if (mark) showTip(self, x, y, [el('strong', {}, readDate(mark.place.entry.edtf)), el('span', {}, plain(mark.place.entry.summary)), el('span', { class: 'faint' }, `${mark.place.entry.status}, ${mark.place.entry.standing}`)]);
  else if (column) showTip(self, x, y, [el('strong', {}, unitWords(self.made.unit, column.start)), el('span', {}, columnWords(column))]);
  else self.tip.hidden = true;
}

const columnWords = (c) => `${plural(c.exact + c.vague, 'entry', 'entries')} told as held, ${c.exact} of them to the day; ${c.ahead} planned or called off`;

// A short press opens what is under it: an entry, or a column, which is zoomed into.
function press(self, x, y) {
  const mark = markAt(self, x, y);
  const column = mark ? null : columnAt(self, x);
  if (mark) chooseMark(self, mark.place.entry.id, true);
  else if (column) {
    const [from, to] = [self.line.scale.to(column.start), self.line.scale.to(column.next)];
    self.look(from - (to - from) * 0.06, to + (to - from) * 0.06);
  }
}

function chooseMark(self, id, open) {
  self.chosen = id;
  self.index = self.line.places.findIndex((p) => p.entry.id === id);
  self.draw();
  if (open) self.open(id);
}

function pointing(self) {
  const { stage } = self;
  const held = new Map();
  let began = null;
  const at = (event) => { const box = stage.getBoundingClientRect(); return [event.clientX - box.left, event.clientY - box.top]; };
  stage.addEventListener('pointerdown', (event) => {
    if (event.button) return;
    const [x, y] = at(event);
    held.set(event.pointerId, x);
    stage.setPointerCapture(event.pointerId);
    began = { x, y, view: self.view, moved: false, pick: event.shiftKey, ends: [...held.values()] };
  });
  stage.addEventListener('pointermove', (event) => {
    const [x, y] = at(event);
    if (!held.has(event.pointerId)) { hover(self, x, y); return; }
    held.set(event.pointerId, x);
    if (!began.moved && Math.abs(x - began.x) < 4 && held.size < 2) return;
    began.moved = true;
    self.tip.hidden = true;
    if (held.size > 1) pinch(self, began, [...held.values()]);
    else if (began.pick) { self.brush = stretch(self, began.x, x); self.draw(); }
    else { const step = ((began.x - x) / self.size.wide) * (began.view.to - began.view.from); self.look(began.view.from + step, began.view.to + step); }
  });
  const end = (event) => {
    if (!held.delete(event.pointerId) || !began) return;
    const [x, y] = at(event);
    if (!began.moved && event.type === 'pointerup') press(self, x, y);
    else if (self.brush) { const days = self.brush; self.brush = null; go(days); }
    began = held.size ? { ...began, view: self.view, ends: [...held.values()], x: [...held.values()][0] } : null;
  };
  stage.addEventListener('pointerup', end);
  stage.addEventListener('pointercancel', end);
  stage.addEventListener('pointerleave', () => { self.tip.hidden = true; });
  stage.addEventListener('wheel', (event) => turn(self, event, at(event)[0]), { passive: false });
}

// Two fingers: what lay under each stays under it.
function pinch(self, began, now) {
  if (began.ends.length < 2) { began.ends = now; began.view = self.view; }
  const place = (x) => began.view.from + (x / self.size.wide) * (began.view.to - began.view.from);
  const [[a, b], [x, y]] = [began.ends, now].map((ends) => [...ends].sort((p, q) => p - q));
  const share = (place(b) - place(a)) / Math.max(y - x, 8);
  const from = place(a) - x * share;
  self.look(from, from + share * self.size.wide);
}

function stretch(self, x, y) {
  const [from, to] = [x, y].sort((a, b) => a - b).map((at) => self.line.scale.from(placeAt(self, at)));
  return { since: isoDay(from), until: isoDay(to) };
}

// The wheel zooms where the timeline was clicked or a control key is held: else it scrolls the page as everywhere.
function turn(self, event, x) {
  const mine = event.ctrlKey || event.metaKey || self.stage.contains(document.activeElement);
  if (!mine && Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
  event.preventDefault();
  if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) pan(self, event.deltaX / self.size.wide);
  else zoom(self, Math.exp(Math.max(-80, Math.min(80, event.deltaY)) * 0.006), placeAt(self, x));
}

// From entry to entry: what stands there is told to those who hear the page, and brought into view.
function step(self, by) {
  const { places, scale } = self.line;
  const now = self.index < 0 ? places.findIndex((p) => scale.to(p.at) >= self.view.from) - (by > 0 ? 1 : 0) : self.index;
  const index = Math.min(Math.max(now + by, 0), places.length - 1);
  const { entry, at } = places[index];
  chooseMark(self, entry.id);
  self.index = index;
  self.told.textContent = `${index + 1} of ${places.length}: ${readDate(entry.edtf)}, ${SIGN_WORDS[exactness(entry)]}, ${entry.status}. ${plain(entry.summary)}`;
  const place = scale.to(at);
  const wide = self.view.to - self.view.from;
  if (place < self.view.from || place > self.view.to) self.look(place - wide / 2, place + wide / 2);
}

function keys(self) {
  const middle = () => (self.index >= 0 ? self.line.scale.to(self.line.places[self.index].at) : undefined);
  const acts = {
    ArrowRight: () => step(self, 1), ArrowLeft: () => step(self, -1), Home: () => step(self, -Infinity), End: () => step(self, Infinity),
    PageDown: () => pan(self, 0.5), PageUp: () => pan(self, -0.5), '+': () => zoom(self, 1 / 1.5, middle()), '=': () => zoom(self, 1 / 1.5, middle()), '-': () => zoom(self, 1.5, middle()),
    0: () => wholeView(self), Enter: () => { if (self.chosen) self.open(self.chosen); },
  };
  self.stage.addEventListener('keydown', (event) => {
    if (!acts[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.shiftKey && event.key.startsWith('Arrow')) pan(self, event.key === 'ArrowRight' ? 0.25 : -0.25);
    else acts[event.key]();
  });
}
