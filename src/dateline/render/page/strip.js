// The strip over the list: how many entries lie where in time. Exact days are solid, vaguer ones hatched and pale.
const SVG = 'http://www.w3.org/2000/svg';
function svg(name, options) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(options)) made.setAttribute(key, value);
  return made;
}

// A bin is a day, a month or a year: the finest that leaves room. Bins without entries are left out, so that two
// weeks of news ten months apart both get room.
const MOST_BINS = 70;
const dayOf = (entry) => entry.days[0] || entry.days[1] || '';

function unitOf(entries) {
  for (const unit of [10, 7]) {
    if (new Set(entries.map((e) => dayOf(e).slice(0, unit))).size <= MOST_BINS) return unit;
  }
  return 4;
}

function bins(entries) {
  const dated = entries.filter(dayOf);
  const unit = unitOf(dated);
  const byKey = new Map();
  for (const entry of dated) {
    const key = dayOf(entry).slice(0, unit);
    if (!byKey.has(key)) byKey.set(key, { key, exact: 0, vague: 0, planned: 0 });
    const bin = byKey.get(key);
    if (entry.status === 'planned' || entry.status === 'possible') bin.planned += 1;
    else if (exactness(entry) === 'exact') bin.exact += 1;
    else bin.vague += 1;
  }
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

// What stands under a bin: the day, with its month where that changes; the month, with its year where that changes.
function binLabel(key, before) {
  const [year, month, day] = key.split('-');
  if (!month) return year;
  if (!day) return before && before.slice(0, 4) === year ? MONTHS[month - 1] : `${MONTHS[month - 1]} ${year.slice(2)}`;
  return before && before.slice(0, 7) === `${year}-${month}` ? String(Number(day)) : `${Number(day)} ${MONTHS[month - 1]}`;
}

function strip(entries, choose, chosen) {
  const all = bins(entries);
  if (all.length < 2) return null;
  const wide = Math.max(14, Math.min(64, 960 / all.length));
  const high = 64;
  const most = Math.max(...all.map((b) => b.exact + b.vague + b.planned));
  const picture = svg('svg', { viewBox: `0 0 ${all.length * wide} ${high + 22}`, class: 'strip', role: 'group', preserveAspectRatio: 'xMinYMid meet', 'aria-label': 'Entries over time' });
  all.forEach((bin, i) => {
    const group = svg('g', { tabindex: '0', role: 'button', 'aria-pressed': String(chosen === bin.key), class: chosen === bin.key ? 'chosen' : '' });
    const title = svg('title', {});
    title.textContent = `${readOne(bin.key)}: ${plural(bin.exact + bin.vague, 'entry', 'entries')}, ${bin.planned} planned or possible`;
    group.append(title, svg('rect', { x: i * wide, y: 0, width: wide, height: high + 22, class: 'touch' }));
    let top = high;
    for (const kind of ['exact', 'vague', 'planned']) {
      const tall = (bin[kind] / most) * (high - 6);
      if (!bin[kind]) continue;
      top -= tall;
      group.append(svg('rect', { x: i * wide + 2, y: top, width: wide - 4, height: Math.max(tall, 1.5), class: kind }));
    }
    const label = svg('text', { x: i * wide + wide / 2, y: high + 14, 'text-anchor': 'middle' });
    label.textContent = binLabel(bin.key, i ? all[i - 1].key : '');
    if (wide >= 34 || i % Math.ceil(34 / wide) === 0) group.append(label);
    const pick = () => choose(chosen === bin.key ? '' : bin.key);
    group.addEventListener('click', pick);
    group.addEventListener('keydown', (event) => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); pick(); } });
    picture.append(group);
  });
  return el('figure', { class: 'strip-box' }, picture, el('figcaption', {},
    pill('exact day', 'key exact'), pill('vaguer date', 'key vague'), pill('planned or possible', 'key planned'),
    el('span', { class: 'faint' }, 'stretches without entries are left out; choose a bar to see it alone')));
}
