// The page of one entry: every outlet's words side by side, the reports in full, and how the program came to its line.
const EXACT_WORDS = {
  exact: 'The words give the day.', interval: 'It lies within these days; the words do not say where.', approximate: 'The words give it only roughly.',
  open: 'The words bound it on one side only.', undated: 'The reports give no date, and none was made up.',
};

function entryPage(state) {
  const entry = EVENTS.get(state.id);
  if (!entry) return el('p', { class: 'lead' }, 'There is no such entry here. It may have been merged, or not have been known on this day.');
  return el('article', { class: `entry-page ${entry.status}` }, wayThrough(entry), entryHead(entry),
    el('div', { class: 'columns' },
      el('div', {}, headed('The words of every outlet', wordsOf(entry)), headed('Disagreement', conflictsOf(entry.id).map(conflictBox)), headed('Said in these words', saidIn(entry)), headed('The reports in full', inFull(entry))),
      el('aside', { 'aria-label': 'How the program came to this' }, derivation(entry), headed('What became of it', historyOf(entry)), headed('Who', whoOf(entry)),
        headed('Tied to', nonEmpty([...linksOf(entry.id), ...ordersOf(entry.id)])), headed('Storyline', nonEmpty([...threadsOf(entry)].map((name) => el('li', {}, el('a', { href: addressOf({ thread: name }) }, plain(name)))))), headed('Commitments', commitmentsOf(entry)), otherReasons(entry), HOOKS.inside(entry),
        el('p', { class: 'faint' }, `${entry.type}${entry.mode ? `/${entry.mode}` : ''}${entry.contexts.length ? ` · ${entry.contexts.join(', ')}` : ''} · ${entry.id}`))));
}

const nonEmpty = (items) => (items.length ? el('ul', {}, items) : null);

// Back to the list, and to the entries before and after.
function wayThrough(entry) {
  const at = STORY.events.indexOf(entry);
  const to = (other, words) => (other ? el('a', { href: `#room=entry&id=${other.id}`, title: plain(other.summary) }, words) : el('span', { class: 'faint' }, words));
  return el('nav', { class: 'way', 'aria-label': 'From entry to entry' }, el('a', { href: `#open=${entry.id}` }, '↑ In the chronology'),
    el('span', {}, to(STORY.events[at - 1], '← Before'), to(STORY.events[at + 1], 'After →')));
}

function entryHead(entry) {
  const { counts } = entry;
  const how = exactness(entry);
  return el('header', {}, el('p', { class: `when ${how}` }, el('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[how]), ' ', el('time', { datetime: entry.days[0] }, readDate(entry.edtf))),
    el('h2', { class: 'title' }, plain(entry.summary)), el('p', { class: 'who' }, people(entry)),
    el('p', { class: 'marks' }, pill(entry.status, `status ${entry.status}`), pill(entry.standing, `standing ${entry.standing}`, STANDING_WORDS[entry.standing]), entry.background ? pill('background', 'background', 'told as history') : null,
      el('span', { class: 'faint' }, ` ${STANDING_WORDS[entry.standing]}: ${plural(counts.reports, 'report')}, ${plural(counts.outlets, 'outlet')}, ${plural(counts.origins, 'origin')}, ${plural(counts.sides, 'side')}`)));
}

// How the date was found: what it says, what each outlet's words give, and by which rules.
function derivation(entry) {
  const own = entry.mentions.filter((m) => m.edtf && m.edtf !== entry.edtf);
  const why = whyOf(entry).filter((r) => r.aspect === 'date');
  return [el('h3', {}, 'How it is dated'), el('p', {}, el('strong', {}, readDate(entry.edtf)), ' ', entry.edtf ? el('code', {}, entry.edtf) : null, el('br'), el('span', { class: 'faint' }, EXACT_WORDS[exactness(entry)])),
    own.length ? el('ul', {}, own.map((m) => el('li', {}, el('span', { class: 'faint' }, `${outletOf(REPORTS.get(m.report))} gives `), readDate(m.edtf)))) : null,
    why.length ? reasons(why) : null];
}

function otherReasons(entry) {
  const others = whyOf(entry).filter((r) => r.aspect !== 'date');
  return others.length ? [el('h3', {}, 'Why it says so'), reasons(others)] : null;
}

function whoOf(entry) {
  const shown = partiesOf(entry);
  const name = ([words, id]) => (id && STORY.entities[id] ? el('a', { href: addressOf({ who: id }) }, plain(words)) : plain(words));
  const one = (before) => (party) => el('li', {}, el('span', { class: 'faint' }, `${before} `), name(party), party[1] && spokeOf(party[1]) ? [' · ', el('a', { href: addressOf({ room: 'people', person: party[1] }) }, 'what they said')] : null);
  return nonEmpty([...shown.who.map(one('by')), ...shown.whom.map(one('to')), ...shown.where.map(one('at'))]);
}

const spokeOf = (id) => speakers().has(id);

function saidIn(entry) {
  const near = entry.mentions.flatMap((m) => quotesByReport().get(m.report).filter((q) => q.id === m.said || q.spans.some(([from, to]) => from < m.sentence[1] && to > m.sentence[0])));
  const made = [...new Set(near)];
  return made.length ? el('ul', {}, made.map((q) => quoteLine(q, true))) : null;
}

function commitmentsOf(entry) {
  const ids = new Set(entry.mentions.map((m) => m.id));
  return nonEmpty(STORY.commitments.filter((c) => ids.has(c.event)).map((c) => el('li', {}, pill(c.kind, 'key'), ' ', nameOf(c.holder) || 'holder not named', c.due.edtf ? el('span', { class: 'faint' }, ` due ${readDate(c.due.edtf)}`) : null)));
}

// Each report that tells of it, with all its marks; the words of this entry stand out, and are in sight.
function inFull(entry) {
  const ids = [...new Set(byOutlet(entry.mentions).map((m) => m.report))];
  return ids.map((id, i) => {
    const report = REPORTS.get(id);
    const here = entry.mentions.filter((m) => m.report === id).map((m) => [m.sentence[0], m.sentence[1], 'here', 'the words of this entry']);
    const box = el('details', { class: 'report', open: ids.length === 1 }, el('summary', {}, el('strong', {}, outletOf(report)), ' ', plain(report.title || ''), ' ', el('span', { class: 'faint' }, report.edtf ? readDate(report.edtf) : 'undated')));
    const fill = () => { if (box.open && box.children.length < 2) box.append(paper(report, here)); };
    box.addEventListener('toggle', fill);
    fill();
    return box;
  });
}
