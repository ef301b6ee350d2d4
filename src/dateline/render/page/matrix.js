// Who covers what: entries by outlet, what one outlet alone tells, and which reports go back to one origin.
const COLUMNS = 16;
const ROWS = 120;

const outletsByCount = once(() => {
  const told = new Map();
  for (const entry of STORY.events) for (const outlet of new Set(entry.mentions.map((m) => outletOf(REPORTS.get(m.report))))) {
    if (!told.has(outlet)) told.set(outlet, { outlet, entries: 0, alone: 0, first: 0 });
    told.get(outlet).entries += 1;
  }
  for (const entry of STORY.events) {
    const here = [...new Set(entry.mentions.map((m) => outletOf(REPORTS.get(m.report))))];
    if (here.length === 1) told.get(here[0]).alone += 1;
    else { const first = firstToTell(entry); if (first) told.get(first).first += 1; }
  }
  return [...told.values()].sort((a, b) => b.entries - a.entries || (a.outlet < b.outlet ? -1 : 1));
});

// The outlet whose report is the earliest by day; nobody when two share that day or a day is not known.
function firstToTell(entry) {
  const days = entry.mentions.map((m) => REPORTS.get(m.report)).map((r) => [r.edtf && r.edtf.split('/')[0], outletOf(r)]);
  if (days.some(([day]) => !day || day === '..')) return null;
  const earliest = days.map(([day]) => day).sort()[0];
  const outlets = new Set(days.filter(([day]) => day === earliest).map(([, outlet]) => outlet));
  return outlets.size === 1 ? [...outlets][0] : null;
}

function matrixCell(entry, outlet) {
  const here = entry.mentions.filter((m) => outletOf(REPORTS.get(m.report)) === outlet);
  if (!here.length) return el('td', { class: 'none' }, el('span', { class: 'unseen' }, 'not told'));
  const statuses = [...new Set(here.map((m) => m.status))];
  const words = statuses.join(', ');
  const copied = here.every((m) => REPORTS.get(m.report).copy_of);
  return el('td', { class: `told-here ${statuses[0]}`, title: `${outlet}: ${words}${copied ? ', a copy' : ''}` },
    el('span', { 'aria-hidden': 'true' }, copied ? '◌' : statuses.includes(entry.status) ? '●' : '◐'), el('span', { class: 'unseen' }, `${words}${copied ? ', a copy' : ''}`));
}

function matrixTable(outlets) {
  const shared = STORY.events.filter((e) => !e.background && e.counts.outlets > 1);
  const rows = shared.slice(0, ROWS);
  return el('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'Entries by outlet' }, el('table', { class: 'matrix' },
    el('caption', {}, `${plural(shared.length, 'entry', 'entries')} told by more than one outlet${shared.length > rows.length ? `, the first ${rows.length} shown` : ''}. ● tells it so, ◐ tells it with another status, ◌ a copy.`),
    el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'Entry'), outlets.map((o) => el('th', { scope: 'col', class: 'outlet' }, el('span', {}, o.outlet))))),
    el('tbody', {}, rows.map((entry) => el('tr', {}, el('th', { scope: 'row' }, el('span', { class: 'day' }, readDate(entry.edtf)), ' ', el('a', { href: `#open=${entry.id}` }, plain(entry.summary))),
      outlets.map((o) => matrixCell(entry, o.outlet)))))));
}

// Which outlet tells what was said on an issue, by entries. An outlet with none may still tell it in other words.
const ISSUE_ROWS = 40;
function issueTable(outlets) {
  const by = new Map();
  for (const entry of STORY.events) for (const label of issuesOf(entry)) { if (!by.has(label)) by.set(label, []); by.get(label).push(entry); }
  const rows = [...by].filter(([, entries]) => entries.length > 1).sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1)).slice(0, ISSUE_ROWS);
  if (!rows.length) return null;
  const of = (entries, outlet) => entries.filter((e) => e.mentions.some((m) => outletOf(REPORTS.get(m.report)) === outlet)).length;
  return el('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'Issues by outlet' }, el('table', { class: 'matrix' },
    el('caption', {}, `The ${rows.length} issues with most entries, and how many of them each outlet tells; a dot is none of them.`),
    el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'Issue'), outlets.map((o) => el('th', { scope: 'col', class: 'outlet' }, el('span', {}, o.outlet))))),
    el('tbody', {}, rows.map(([label, entries]) => el('tr', {}, el('th', { scope: 'row' }, el('a', { href: addressOf({ about: label, background: '1' }) }, plain(label)), el('span', { class: 'day' }, ` ${entries.length}`)),
      outlets.map((o) => { const number = of(entries, o.outlet); return el('td', { class: number ? 'number' : 'none' }, number ? String(number) : el('span', { class: 'faint' }, '·', el('span', { class: 'unseen' }, ' none'))); }))))));
}

// Reports that go back to one origin, the earliest first: many outlets, one voice.
function families() {
  const by = new Map();
  for (const report of STORY.reports) { const key = report.origin || report.id; if (!by.has(key)) by.set(key, []); by.get(key).push(report); }
  return [...by.values()].filter((reports) => reports.some((r) => r.copy_of) || new Set(reports.map(outletOf)).size > 1).sort((a, b) => b.length - a.length);
}

// The first of a family with its copies under it, each under the one it copies; what is no copy but shares the origin
// stands beside the first.
function familyBox(reports) {
  const here = new Set(reports.map((r) => r.id));
  const roots = reports.filter((r) => !here.has(r.copy_of));
  const outlets = new Set(reports.map(outletOf)).size;
  return el('section', { class: 'family' }, el('p', { class: 'label' }, `${plural(reports.length, 'report')} of ${plural(outlets, 'outlet')}, one origin`), el('ol', {}, roots.map((r) => copyItem(r, reports, 0))));
}

function copyItem(report, reports, depth) {
  const copies = depth < 9 ? reports.filter((r) => r.copy_of === report.id) : [];
  return el('li', {}, el('span', { class: 'when' }, report.edtf ? readDate(report.edtf) : 'undated'), ' ', el('a', { href: `#room=reports&open=${report.id}` }, outletOf(report)), ' ', plain(report.title || report.file),
    report.agencies.length ? el('span', { class: 'faint' }, ` · credits ${plain(report.agencies.join(', '))}`) : null, copies.length ? el('ol', { class: 'copies', 'aria-label': 'copied by' }, copies.map((r) => copyItem(r, reports, depth + 1))) : null);
}

function coverageRoom() {
  const outlets = outletsByCount();
  const copied = families();
  return el('div', {}, el('p', { class: 'lead' }, 'What each outlet tells, and what it alone tells. Being first or alone is a count of this pile, no praise and no blame.'),
    el('table', { class: 'sums-table' }, el('thead', {}, el('tr', {}, ['Outlet', 'Entries', 'Alone', 'First by day'].map((h, i) => el('th', { scope: 'col', class: i ? 'number' : '' }, h)))),
      el('tbody', {}, outlets.slice(0, 60).map((o) => el('tr', {}, el('th', { scope: 'row' }, el('a', { href: `#${new URLSearchParams({ outlet: o.outlet })}` }, o.outlet)), el('td', { class: 'number' }, String(o.entries)), el('td', { class: 'number' }, String(o.alone)), el('td', { class: 'number' }, String(o.first)))))),
    matrixTable(outlets.slice(0, COLUMNS)), issueTable(outlets.slice(0, COLUMNS)),
    el('h2', {}, 'Copies and origins'), copied.length ? longList(copied, familyBox).box : el('p', {}, 'No report of this pile goes back to another.'));
}
