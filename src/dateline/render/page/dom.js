// What a server behind the page adds to it: nothing in a file that was saved.
const HOOKS = { inside: () => null, mention: () => null, quote: () => null, conflict: () => null, head: () => null, person: () => null, rooms: {} };

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

// A stretch of a report with some of its words marked. `marks` are [begin, end, class, title]; where several lie over
// each other, the words bear all of their classes.
function marked(report, begin, end, marks) {
  const here = marks.filter((m) => m[1] > begin && m[0] < end).sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const edges = [...new Set([begin, end, ...here.flatMap(([from, to]) => [Math.max(from, begin), Math.min(to, end)])])].sort((a, b) => a - b);
  const made = [];
  let open = [];
  let next = 0;
  for (let i = 0; i + 1 < edges.length; i += 1) {
    const [from, to] = [edges[i], edges[i + 1]];
    while (next < here.length && here[next][0] <= from) open.push(here[next++]);
    open = open.filter((m) => m[1] > from);
    const words = cut(report, from, to);
    if (!open.length) made.push(words);
    else made.push(el('mark', { class: [...new Set(open.map((m) => m[2]))].join(' '), title: [...new Set(open.map((m) => m[3]).filter(Boolean))].join(' · ') || null }, words));
  }
  return made;
}

function plural(number, one, many) {
  return `${number} ${number === 1 ? one : many || `${one}s`}`;
}

function later(run, wait) {
  let timer;
  return (event) => { clearTimeout(timer); timer = setTimeout(() => run(event), wait); };
}
