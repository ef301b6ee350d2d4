// The strip under the timeline: the whole time, how much lies where, and a window that is moved and stretched.
const OVER = 34;
const EDGE = 7;

function overview(self) {
  const canvas = el('canvas', { 'aria-hidden': 'true' });
  const node = el('div', { class: 'overview', 'aria-hidden': 'true' }, canvas);
  const made = { node, wide: 0 };
  made.measure = (wide) => { made.wide = wide; fit(canvas, wide, OVER); made.counts = densities(self, wide); };
  made.draw = (ink) => drawOverview(self, made, canvas.getContext('2d'), ink);
  moving(self, made);
  return made;
}

const overX = (self, wide) => {
  const all = whole(self.line);
  return { to: (place) => ((place - all.from) / (all.to - all.from)) * wide, from: (x) => all.from + (x / wide) * (all.to - all.from) };
};

function densities(self, wide) {
  const x = overX(self, wide);
  const counts = new Float64Array(Math.ceil(wide / 3) + 1);
  for (const place of self.line.places) counts[Math.max(0, Math.floor(x.to(self.line.scale.to(place.at + 0.5)) / 3))] += 1;
  return counts;
}

function drawOverview(self, made, pen, ink) {
  const x = overX(self, made.wide);
  const [from, to] = [x.to(self.view.from), x.to(self.view.to)];
  const most = made.counts.reduce((a, b) => Math.max(a, b), 1);
  pen.clearRect(0, 0, made.wide, OVER);
  pen.fillStyle = ink.grey;
  pen.fillRect(0, 0, made.wide, OVER);
  pen.fillStyle = ink.card;
  pen.fillRect(from, 0, to - from, OVER);
  // A root, so that one entry far off is seen beside a day of hundreds.
  pen.fillStyle = faded(ink.held, 0.75);
  made.counts.forEach((count, i) => { if (count) { const tall = Math.max(2, Math.sqrt(count / most) * (OVER - 6)); pen.fillRect(i * 3, OVER - tall, 2.2, tall); } });
  pen.strokeStyle = ink.soft;
  pen.lineWidth = 1.5;
  pen.strokeRect(from + 0.75, 0.75, Math.max(to - from - 1.5, 2), OVER - 1.5);
  pen.fillStyle = ink.soft;
  for (const edge of [from, to]) pen.fillRect(edge - 2, OVER / 2 - 7, 4, 14);
}

function moving(self, made) {
  let began = null;
  const at = (event) => event.clientX - made.node.getBoundingClientRect().left;
  const part = (x) => {
    const over = overX(self, made.wide);
    const [from, to] = [over.to(self.view.from), over.to(self.view.to)];
    if (Math.abs(x - from) < EDGE) return 'from';
    if (Math.abs(x - to) < EDGE) return 'to';
    return x > from && x < to ? 'whole' : 'new';
  };
  made.node.addEventListener('pointerdown', (event) => {
    made.node.setPointerCapture(event.pointerId);
    began = { x: at(event), view: self.view, part: part(at(event)) };
  });
  made.node.addEventListener('pointermove', (event) => {
    const x = at(event);
    if (!began) { made.node.style.cursor = { from: 'ew-resize', to: 'ew-resize', whole: 'grab', new: 'crosshair' }[part(x)]; return; }
    const over = overX(self, made.wide);
    const step = over.from(x) - over.from(began.x);
    const { from, to } = began.view;
    if (began.part === 'whole') self.look(from + step, to + step);
    else if (began.part === 'from') self.look(Math.min(from + step, to - SHORTEST), to);
    else if (began.part === 'to') self.look(from, Math.max(to + step, from + SHORTEST));
    else if (Math.abs(x - began.x) > 3) self.look(...[over.from(began.x), over.from(x)].sort((a, b) => a - b));
  });
  const end = (event) => {
    // A click beside the window brings the window there.
    if (began && began.part === 'new' && Math.abs(at(event) - began.x) <= 3) {
      const half = (self.view.to - self.view.from) / 2;
      const place = overX(self, made.wide).from(began.x);
      self.look(place - half, place + half);
    }
    began = null;
  };
  made.node.addEventListener('pointerup', end);
  made.node.addEventListener('pointercancel', end);
}
