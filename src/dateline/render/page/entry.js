// One entry of the chronology: its line, and what opens under it.
const STORY = JSON.parse(document.getElementById('data').textContent);
const REPORTS = new Map(STORY.reports.map((r) => [r.id, r]));
const QUOTES = new Map(STORY.quotations.map((q) => [q.id, q]));
const EVENTS = new Map(STORY.events.map((e) => [e.id, e]));
const SIGNS = { exact: '●', interval: '▬', approximate: '≈', open: '⇥', undated: '○' };
const SIGN_WORDS = { exact: 'exact day', interval: 'within these days', approximate: 'approximate', open: 'open on one side', undated: 'the reports give no date' };
const STANDING_WORDS = {
  single: 'one report alone tells of it', copied: 'several reports, one origin', 'one-sided': 'only one side says so',
  corroborated: 'independent origins agree', disputed: 'reports contradict each other on it',
};

const nameOf = (id) => (STORY.entities[id] ? plain(STORY.entities[id].name) : null);
const outletOf = (report) => plain(report.outlet || report.file);
const pill = (text, kind, title) => el('span', { class: `pill ${kind}`, title }, text);

// Who, to whom and where as [words, entity]: as the line plainly says; in a file without them as coded.
function partiesOf(entry) {
  if (entry.parties) return entry.parties;
  const coded = (ids) => ids.filter((id) => id && nameOf(id)).map((id) => [nameOf(id), id]);
  return { who: coded(entry.actors), whom: coded(entry.recipients), where: coded([entry.place]) };
}

function people(entry) {
  const shown = partiesOf(entry);
  const actors = shown.who.map(([words]) => plain(words));
  const others = shown.whom.map(([words]) => plain(words));
  const line = actors.join(', ') + (others.length ? `${actors.length ? ' → ' : ''}${others.join(', ')}` : '');
  const place = shown.where.map(([words]) => plain(words))[0];
  return place && !line.includes(place) ? `${line}${line ? ' · ' : ''}${place}` : line;
}

function line(entry) {
  const how = exactness(entry);
  const counts = entry.counts;
  const origins = counts.origins < counts.reports ? `, ${plural(counts.origins, 'origin')}` : '';
  return el('summary', {},
    el('span', { class: `when ${how}` },
      el('span', { class: 'sign', 'aria-hidden': 'true', title: SIGN_WORDS[how] }, how === 'open' && !entry.days[0] ? '⇤' : SIGNS[how]),
      el('time', { datetime: entry.days[0] || null, title: `${entry.edtf || 'no date'}: ${SIGN_WORDS[how]}` }, readDate(entry.edtf))),
    el('span', { class: 'what' },
      el('span', { class: 'words' }, plain(entry.summary)),
      entry.headline ? el('span', { class: 'headline' }, `under the headline: ${plain(entry.headline)}`) : null,
      el('span', { class: 'who' }, people(entry))),
    el('span', { class: 'marks' },
      pill(entry.status, `status ${entry.status}`, 'what became of it'),
      pill(entry.standing, `standing ${entry.standing}`, STANDING_WORDS[entry.standing]),
      entry.background ? pill('background', 'background', 'told as history') : null,
      el('span', { class: 'counts' }, `${plural(counts.reports, 'report')}${origins}`)));
}

function evidence(mention, alone) {
  const report = REPORTS.get(mention.report);
  const said = mention.said && QUOTES.get(mention.said);
  const speaker = said && (nameOf(said.entity) || said.speaker);
  return el('li', {},
    el('p', { class: 'source' },
      el('a', { href: `#room=reports&open=${report.id}` }, outletOf(report)), ', ',
      el('span', {}, report.edtf ? readDate(report.edtf) : 'undated'),
      report.copy_of && REPORTS.has(report.copy_of) ? el('span', { class: 'faint' }, ` (a copy of ${outletOf(REPORTS.get(report.copy_of))})`) : null,
      report.basis === 'inferred' ? el('span', { class: 'faint' }, ' (date inferred)') : null,
      speaker ? el('span', { class: 'faint' }, ` · as told by ${plain(speaker)}`) : null,
      mention.status !== 'occurred' ? el('span', { class: 'faint' }, ` · ${mention.status}`) : null),
    el('blockquote', {}, marked(report, mention.sentence[0], mention.sentence[1], [[mention.at[0], mention.at[1], 'trigger']])),
    alone ? null : HOOKS.mention(mention));
}

function conflictsOf(id) {
  const ids = new Set([id, ...EVENTS.get(id).mentions.map((m) => m.id)]);
  return STORY.conflicts.filter((c) => ids.has(c.about));
}

// A side whose value is nothing but its words is shown once.
function sameWords(side) {
  const bare = (text) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim().toLowerCase();
  return side.evidence.length === 1 && bare(side.value) === bare(cut(REPORTS.get(side.evidence[0].report), side.evidence[0].begin, side.evidence[0].end));
}

function conflictBox(conflict) {
  return el('div', { class: `conflict ${conflict.degree}` },
    el('p', { class: 'label' }, `${conflict.degree === 'conflict' ? 'Reports conflict' : 'Reports differ'} on ${conflict.attribute}`,
      conflict.state !== 'open' ? ` (${conflict.state})` : ''),
    el('ul', { class: 'sides' }, conflict.values.map((side) => el('li', {}, sameWords(side) ? null : el('strong', {}, plain(side.value)),
      side.evidence.map((at) => {
        const report = REPORTS.get(at.report);
        return el('span', { class: 'side' }, `${outletOf(report)}: `, el('q', { class: 'source-words' }, cut(report, at.begin, at.end)));
      })))), HOOKS.conflict(conflict));
}

const TIES = { planned_held: ['was held as', 'was planned as'], postponed_to: ['postponed to', 'postponed from'], replaced_by: ['replaced by', 'replaces'], caused_by: ['caused by (as told)', 'brought about (as told)'], follows: ['follows', 'followed by'], part_of: ['part of', 'holds'], promise_evidence: ['bears on', 'borne on by'], supersedes: ['supersedes', 'superseded by'] };
function linksOf(id) {
  return STORY.links.filter((l) => (l.from === id || l.to === id) && EVENTS.has(l.from) && EVENTS.has(l.to)).slice(0, 16).map((l) => {
    const there = l.from === id;
    return tied((TIES[l.kind] || [l.kind, l.kind])[there ? 0 : 1], EVENTS.get(there ? l.to : l.from));
  });
}

const tied = (words, other, more) => el('li', {}, el('span', { class: 'faint' }, `${words}: `), el('a', { href: `#room=entry&id=${other.id}` }, plain(other.summary)), el('span', { class: 'faint' }, ` ${readDate(other.edtf)}`), more);

// What the words put before or after it, apart from dates.
const ORDERS = { before: ['told to come before', 'told to come after'], during: ['told to lie within', 'told to hold'], while: ['told to be at the same time as', 'told to be at the same time as'] };
function ordersOf(id) {
  return (STORY.orders || []).filter((o) => o.from === id || o.to === id).slice(0, 16).map((o) => {
    const there = o.from === id;
    const at = REPORTS.get(o.report);
    return tied(ORDERS[o.relation][there ? 0 : 1], EVENTS.get(there ? o.to : o.from), el('span', { class: 'faint' }, ` · ${outletOf(at)}: `, el('q', { class: 'source-words' }, cut(at, o.begin, o.end))));
  });
}

// Outlets in the order in which they first told it, each outlet's words together, the earliest first.
function byOutlet(mentions) {
  const day = (m) => REPORTS.get(m.report).edtf || '9';
  const outlet = (m) => outletOf(REPORTS.get(m.report));
  const first = new Map();
  for (const m of mentions) if (!first.has(outlet(m)) || day(m) < first.get(outlet(m))) first.set(outlet(m), day(m));
  const keys = (m) => [first.get(outlet(m)), outlet(m), day(m), String(m.at[0]).padStart(9, '0')].join('\u0000');
  return [...mentions].sort((a, b) => (keys(a) < keys(b) ? -1 : 1));
}

function historyOf(entry) {
  if (entry.history.length < 2 || new Set(entry.history.map((h) => h.status)).size < 2) return null;
  return el('ol', { class: 'history' }, entry.history.map((h) => el('li', {}, el('span', { class: 'faint' }, `${h.as_of ? readDate(h.as_of) : 'undated report'} `), pill(h.status, `status ${h.status}`), el('span', { class: 'faint' }, ` ${outletOf(REPORTS.get(h.report))}`))));
}

const whyOf = (entry) => entry.why.map((number) => { const [aspect, rule, note] = STORY.reasons[number]; return { aspect, rule, note }; });
const reasons = (list) => el('ul', { class: 'why' }, list.map((r) => el('li', {}, el('strong', {}, r.aspect), ` ${plain(r.note)} `, el('code', {}, r.rule))));
const headed = (words, content) => (content && (!Array.isArray(content) || content.length) ? [el('h3', {}, words), content] : null);

function wordsOf(entry) {
  return el('ul', { class: `evidence ${entry.mentions.length > 1 ? 'side-by-side' : ''}` }, byOutlet(entry.mentions).map((m) => evidence(m, entry.mentions.length < 2)));
}

// What opens under an entry's line; its page tells the rest.
function inside(entry) {
  const ties = [...linksOf(entry.id), ...ordersOf(entry.id)];
  return el('div', { class: 'inside' },
    headed('The words', wordsOf(entry)), headed('Disagreement', conflictsOf(entry.id).map(conflictBox)), headed('What became of it', historyOf(entry)),
    headed('Tied to', ties.length ? el('ul', {}, ties) : null), headed('Why it says so', entry.why.length ? reasons(whyOf(entry)) : null),
    HOOKS.inside(entry),
    el('p', { class: 'onward' }, el('a', { href: `#room=entry&id=${entry.id}` }, 'All about this entry, with the reports in full'), el('span', { class: 'faint' }, ` ${entry.type}${entry.mode ? `/${entry.mode}` : ''} · ${entry.id}`)));
}

// The weightiest third, and never fewer than thirty, stand out; the others keep to one line until they are opened.
const STANDS_OUT = once(() => leastSalience(Math.max(30, Math.ceil(STORY.events.length / 3))));
function entryItem(entry) {
  const details = el('details', { id: entry.id }, line(entry));
  details.addEventListener('toggle', () => { if (details.open && details.children.length === 1) details.append(inside(entry)); });
  return el('li', { class: `entry ${entry.status} ${entry.background ? 'is-background' : ''} ${entry.salience < STANDS_OUT() ? 'minor' : ''}` }, details);
}
