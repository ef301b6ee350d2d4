// The strip over the list: how many entries lie where in time. Exact days are solid, vaguer ones hatched and pale.
const SVG = 'http://www.w3.org/2000/svg';
function svg(name, options) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(options)) made.setAttribute(key, value);
  return made;
}

// Gaps without entries are folded, so that two weeks of news ten months apart both get room.
function bins(entries) {
  const dated = entries.filter((e) => e.days[0] || e.days[1]);
  const byMonth = new Map();
  for (const entry of dated) {
    const key = (entry.days[0] || entry.days[1]).slice(0, 7);
    if (!byMonth.has(key)) byMonth.set(key, { key, exact: 0, vague: 0, planned: 0 });
    const bin = byMonth.get(key);
    if (entry.status === 'planned' || entry.status === 'possible') bin.planned += 1;
    else if (exactness(entry) === 'exact') bin.exact += 1;
    else bin.vague += 1;
  }
  return [...byMonth.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function strip(entries, choose, chosen) {
  const all = bins(entries);
  if (all.length < 2) return null;
  const wide = Math.max(18, Math.min(90, 900 / all.length));
  const high = 64;
  const most = Math.max(...all.map((b) => b.exact + b.vague + b.planned));
  const picture = svg('svg', { viewBox: `0 0 ${all.length * wide} ${high + 22}`, class: 'strip', role: 'group', 'aria-label': 'Entries by month' });
  let year = '';
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
    label.textContent = bin.key.slice(0, 4) === year ? MONTHS[bin.key.slice(5) - 1] : `${MONTHS[bin.key.slice(5) - 1]} ${bin.key.slice(2, 4)}`;
    year = bin.key.slice(0, 4);
    if (wide >= 30 || i % Math.ceil(36 / wide) === 0) group.append(label);
    const pick = () => choose(chosen === bin.key ? '' : bin.key);
    group.addEventListener('click', pick);
    group.addEventListener('keydown', (event) => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); pick(); } });
    picture.append(group);
  });
  return el('figure', { class: 'strip-box' }, picture, el('figcaption', {},
    pill('exact day', 'key exact'), pill('vaguer date', 'key vague'), pill('planned or possible', 'key planned'),
    el('span', { class: 'faint' }, 'months without entries are left out; choose a month to see it alone')));
}
