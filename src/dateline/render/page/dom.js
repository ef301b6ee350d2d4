// What a server behind the page adds to it: nothing in a file that was saved.
const HOOKS = { inside: () => null, mention: () => null, quote: () => null, conflict: () => null, head: () => null, rooms: {} };

// Building elements. Text is only ever set as text: nothing of a report can become markup.
function el(name, options, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(options || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key === 'on') for (const [event, run] of Object.entries(value)) made.addEventListener(event, run);
    else made.setAttribute(key, value === true ? '' : value);
  }
  for (const child of children.flat(Infinity)) if (child !== null && child !== undefined) made.append(child);
  return made;
}

// Characters that turn text around or hide it are shown as signs.
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const plain = (text) => text.replace(HIDDEN, '\ufffd');

// Offsets of the records count code points. A text in which none takes two units is cut as it is; another one only
// after it was split into code points.
const POINTS = new Map();
function cut(report, begin, end) {
  if (!POINTS.has(report.id)) POINTS.set(report.id, /[\ud800-\udfff]/.test(report.text) ? Array.from(report.text) : null);
  const points = POINTS.get(report.id);
  return plain(points ? points.slice(begin, end).join('') : report.text.slice(begin, end));
}

// What is the same for every view of the story is worked out once.
function once(make) {
  let made;
  return () => { if (made === undefined) made = make(); return made; };
}

// A stretch of a report with some of its words marked. `marks` are [begin, end, class, title].
function marked(report, begin, end, marks) {
  const made = [];
  let at = begin;
  for (const [from, to, kind, title] of marks.filter((m) => m[1] > begin && m[0] < end).sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (from < at) continue;
    if (from > at) made.push(cut(report, at, from));
    made.push(el('mark', { class: kind, title }, cut(report, from, Math.min(to, end))));
    at = Math.min(to, end);
  }
  if (at < end) made.push(cut(report, at, end));
  return made;
}

function plural(number, one, many) {
  return `${number} ${number === 1 ? one : many || `${one}s`}`;
}

// A list that is filled as it is scrolled to, so that twenty thousand items open as fast as twenty. `headed` gives the
// heading an item stands under, when there are headings; `reach` fills the list up to an item.
const CHUNK = 150;
function filled(items, make, headed) {
  const box = el('div', { class: 'list' });
  const end = el('p', { class: 'faint end' });
  let at = 0;
  let heading;
  let current = headed ? null : el('ol', {});
  if (current) box.append(current);
  const more = () => {
    for (const item of items.slice(at, at + CHUNK)) {
      if (headed && headed(item) !== heading) {
        heading = headed(item);
        current = el('ol', {});
        box.append(el('section', {}, el('h2', {}, heading), current));
      }
      const made = make(item);
      current.append(made.tagName === 'LI' ? made : el('li', {}, made));
    }
    at = Math.min(at + CHUNK, items.length);
    end.textContent = at < items.length ? `${items.length - at} more below` : '';
  };
  more();
  const watch = new IntersectionObserver((seen) => { if (seen.some((s) => s.isIntersecting) && at < items.length) more(); }, { rootMargin: '1200px' });
  watch.observe(end);
  return { box: el('div', {}, box, end), reach: (id) => { while (at < items.length && !document.getElementById(id)) more(); }, all: () => { while (at < items.length) more(); } };
}

function later(run, wait) {
  let timer;
  return (event) => { clearTimeout(timer); timer = setTimeout(() => run(event), wait); };
}
