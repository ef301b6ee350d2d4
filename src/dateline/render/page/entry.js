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

function people(entry) {
  const actors = entry.actors.map(nameOf).filter(Boolean);
  const others = entry.recipients.map(nameOf).filter(Boolean);
  const line = actors.join(', ') + (others.length ? `${actors.length ? ' → ' : ''}${others.join(', ')}` : '');
  const place = entry.place && nameOf(entry.place);
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
    el('ul', {}, conflict.values.map((side) => el('li', {}, sameWords(side) ? null : el('strong', {}, plain(side.value)),
      side.evidence.map((at) => {
        const report = REPORTS.get(at.report);
        return el('span', { class: 'side' }, `${outletOf(report)}: `, el('q', { class: 'source-words' }, cut(report, at.begin, at.end)));
      })))), HOOKS.conflict(conflict));
}

function linksOf(id) {
  const words = { planned_held: 'planned and held', postponed_to: 'postponed to', replaced_by: 'replaced by', caused_by: 'caused by (as told)', follows: 'follows', part_of: 'part of', promise_evidence: 'bears on', supersedes: 'supersedes' };
  return STORY.links.filter((l) => (l.from === id || l.to === id) && EVENTS.has(l.from) && EVENTS.has(l.to)).slice(0, 12).map((l) => {
    const other = EVENTS.get(l.from === id ? l.to : l.from);
    return el('li', {}, `${l.from === id ? '' : '← '}${words[l.kind] || l.kind}: `, el('a', { href: `#open=${other.id}` }, `${readDate(other.edtf)}, ${plain(other.summary)}`));
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

function inside(entry) {
  const history = entry.history.length > 1 && new Set(entry.history.map((h) => h.status)).size > 1;
  const conflicts = conflictsOf(entry.id);
  const links = linksOf(entry.id);
  return el('div', { class: 'inside' },
    el('h3', {}, 'The words'), el('ul', { class: `evidence ${entry.counts.outlets > 1 ? 'side-by-side' : ''}` }, byOutlet(entry.mentions).map((m) => evidence(m, entry.mentions.length < 2))),
    conflicts.length ? [el('h3', {}, 'Disagreement'), conflicts.map(conflictBox)] : null,
    history ? [el('h3', {}, 'What became of it'), el('ol', { class: 'history' }, entry.history.map((h) =>
      el('li', {}, `${h.as_of ? readDate(h.as_of) : 'undated report'}: ${h.status} (${outletOf(REPORTS.get(h.report))})`)))] : null,
    links.length ? [el('h3', {}, 'Tied to'), el('ul', {}, links)] : null,
    entry.why.length ? [el('h3', {}, 'Why it says so'), el('ul', { class: 'why' }, entry.why.map((r) => el('li', {}, `${r.aspect}: ${plain(r.note)} `, el('code', {}, r.rule))))] : null,
    HOOKS.inside(entry),
    el('p', { class: 'faint' }, `${entry.type}${entry.mode ? `/${entry.mode}` : ''} · ${entry.id}`));
}

function entryItem(entry) {
  const details = el('details', { id: entry.id }, line(entry));
  details.addEventListener('toggle', () => { if (details.open && details.children.length === 1) details.append(inside(entry)); });
  return el('li', { class: `entry ${entry.status} ${entry.background ? 'is-background' : ''}` }, details);
}
