// People and what they said: everything of one person, by day or by issue, verbatim told apart from paraphrase.
const KINDS = { direct: 'verbatim', mixed: 'part verbatim', indirect: 'paraphrase' };

function quoteLine(quote, named) {
  const report = REPORTS.get(quote.report);
  const words = quote.spans.map(([from, to]) => marked(report, from, to, quote.verbatim.map(([a, b]) => [a, b, 'verbatim', 'the exact words'])));
  const who = nameOf(quote.entity) || (quote.speaker && plain(quote.speaker)) || 'speaker uncertain';
  return el('li', { class: `quote ${quote.kind}` },
    named === true ? el('p', { class: 'speaker' }, spokeOf(quote.entity) ? el('a', { href: addressOf({ room: 'people', person: quote.entity }) }, who) : who) : null,
    el('p', { class: 'said' }, words.flatMap((part, i) => (i ? [' … ', ...part] : part))),
    el('p', { class: 'source' }, el('span', { class: `kind ${quote.kind}` }, KINDS[quote.kind]),
      quote.cue ? ` · ${plain(quote.cue)}` : '', ' · ', el('a', { href: `#room=reports&open=${report.id}` }, outletOf(report)),
      `, ${report.edtf ? readDate(report.edtf) : 'undated'}`, quote.said ? ` · said ${readDate(quote.said)}` : '',
      quote.via.length ? ` · via ${plain(quote.via.join(', '))}` : '', quote.about.length ? ` · on ${plain(quote.about.join(', '))}` : ''),
    HOOKS.quote(quote));
}

const saidDay = (quote) => quote.said || REPORTS.get(quote.report).edtf || '9';

const speakers = once(() => {
  const by = new Map();
  for (const quote of STORY.quotations) {
    const key = quote.entity || `uncertain: ${quote.speaker || 'no speaker named'}`;
    if (!by.has(key)) by.set(key, []);
    by.get(key).push(quote);
  }
  for (const quotes of by.values()) quotes.sort((a, b) => (saidDay(a) < saidDay(b) ? -1 : saidDay(a) > saidDay(b) ? 1 : 0));
  return by;
});

const issuesSaid = once(() => {
  const count = new Map();
  for (const quote of STORY.quotations) for (const label of quote.about) count.set(label, (count.get(label) || 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 80).map(([label, number]) => [label, `${plain(label)} (${number})`]);
});

function kindsOf(quotes) {
  const count = { direct: 0, mixed: 0, indirect: 0 };
  for (const quote of quotes) count[quote.kind] += 1;
  return count;
}

// How much of what somebody said is in their own words: a bar, and the same in words.
function share(quotes) {
  const count = kindsOf(quotes);
  const words = Object.keys(count).filter((kind) => count[kind]).map((kind) => `${count[kind]} ${KINDS[kind]}`).join(', ');
  const parts = Object.keys(count).filter((kind) => count[kind]).map((kind) => {
    const part = el('span', { class: kind });
    part.style.flexGrow = count[kind];
    return part;
  });
  return el('span', { class: 'share', title: words }, el('span', { class: 'bar', 'aria-hidden': 'true' }, parts), el('span', { class: 'faint' }, words));
}

const roleOf = (entity) => (entity && entity.roles.length ? plain(entity.roles[0]) : '');

function personCard([key, quotes]) {
  const entity = STORY.entities[key];
  const about = new Map();
  for (const quote of quotes) for (const label of quote.about) about.set(label, (about.get(label) || 0) + 1);
  const top = [...about].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 4).map(([label]) => plain(label));
  return el('li', { class: 'person', id: key }, el('p', {}, el('a', { class: 'name', href: addressOf({ room: 'people', person: key }) }, entity ? plain(entity.name) : plain(key)), ' ', el('span', { class: 'faint' }, roleOf(entity))),
    share(quotes), top.length ? el('p', { class: 'faint' }, `on ${top.join(', ')}`) : null);
}

function peopleRoom(state) {
  if (state.person && speakers().has(state.person)) return personPage(state, speakers().get(state.person));
  const words = (state.find || '').toLowerCase();
  const order = [...speakers()].map(([key, quotes]) => [key, state.about ? quotes.filter((q) => q.about.includes(state.about)) : quotes])
    .filter(([key, quotes]) => quotes.length && (!words || (nameOf(key) || key).toLowerCase().includes(words))).sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  const find = el('input', { type: 'search', name: 'find', value: state.find || '', placeholder: 'a name', on: { input: later((event) => go({ find: event.target.value }, true), 120) } });
  const made = longList(order, personCard, { key: ([key]) => key });
  made.box.classList.add('cards');
  return { node: el('div', {}, el('p', { class: 'lead' }, 'Who said what. Verbatim words stood in quotation marks; paraphrase is the outlet’s.'),
    el('form', { class: 'filters', role: 'search', on: { submit: (event) => event.preventDefault() } }, el('label', { class: 'find' }, el('span', {}, 'Who'), find), choice('about', 'On', issuesSaid(), state)),
    el('p', { class: 'faint', role: 'status' }, plural(order.length, 'speaker')), made.box), reach: made.reach };
}

// All that one person said. The same utterance told by several outlets stands together, so that drift can be seen.
function personPage(state, all) {
  const key = state.person;
  const entity = STORY.entities[key];
  const quotes = all.filter((q) => (!state.about || q.about.includes(state.about)) && (!state.kind || q.kind === state.kind));
  const by = state.by === 'issue' ? 'issue' : 'day';
  const labels = [...new Set(all.flatMap((q) => q.about))].map((label) => [label, all.filter((q) => q.about.includes(label)).length]).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const turn = (value, words) => el('a', { href: addressOf({ ...state, by: value }), 'aria-current': by === (value || 'day') ? 'true' : null }, words);
  return el('article', { class: 'person-page' }, el('p', { class: 'way' }, el('a', { href: '#room=people' }, '↑ All people'), entity ? el('a', { href: addressOf({ who: key }) }, 'What they did: their entries') : null),
    el('h2', { class: 'title' }, entity ? plain(entity.name) : plain(key)), entity ? el('p', { class: 'who' }, [...entity.roles.map(plain), entity.kind, entity.country].filter(Boolean).join(' · ')) : null, share(all), spread(all),
    el('form', { class: 'filters', on: { submit: (event) => event.preventDefault() } }, choice('about', 'On', labels.map(([label, number]) => [label, `${plain(label)} (${number})`]), state),
      choice('kind', 'Words', Object.entries(KINDS).map(([kind, words]) => [kind, `${words} (${kindsOf(all)[kind]})`]), state), el('p', { class: 'turns' }, turn('', 'By day'), turn('issue', 'By issue'))),
    el('p', { class: 'faint', role: 'status' }, `${plural(quotes.length, 'statement')}, ${plural(utterances(quotes).length, 'utterance')}`),
    by === 'issue' ? byIssue(quotes, labels) : byDay(quotes), HOOKS.person(key));
}

function utterances(quotes) {
  const by = new Map();
  for (const quote of quotes) { const key = quote.utterance || quote.id; if (!by.has(key)) by.set(key, []); by.get(key).push(quote); }
  return [...by.values()];
}

const telling = (group) => (group.length === 1 ? quoteLine(group[0]) : el('li', { class: 'utterance' }, el('p', { class: 'faint' }, `One utterance, told ${group.length} times`), el('ul', { class: 'side-by-side' }, group.map((q) => quoteLine(q)))));
const group = (heading, quotes) => el('section', {}, el('h3', { class: 'day' }, heading), el('ul', {}, utterances(quotes).map(telling)));

function byDay(quotes) {
  const by = new Map();
  for (const quote of quotes) { const day = saidDay(quote); if (!by.has(day)) by.set(day, []); by.get(day).push(quote); }
  return [...by].map(([day, said]) => group(day === '9' ? 'Undated' : `${readDate(day)}${said.every((q) => q.said) ? '' : said.some((q) => q.said) ? ' (said or published)' : ' (published)'}`, said));
}

function byIssue(quotes, labels) {
  const made = labels.map(([label]) => [label, quotes.filter((q) => q.about.includes(label))]).filter(([, said]) => said.length).slice(0, 60).map(([label, said]) => group(plain(label), said));
  const rest = quotes.filter((q) => !q.about.length);
  return [...made, rest.length ? group('On no issue that was named', rest) : null];
}

// When they spoke: a dot a statement, filled for verbatim words, hollow for paraphrase.
function spread(quotes) {
  const dated = quotes.map((q) => [q, /\d{4}-\d\d-\d\d/.exec(saidDay(q))]).filter(([, day]) => day).map(([q, [day]]) => [q, DAY(day)]);
  const days = dated.map(([, day]) => day);
  const [first, last] = [days.reduce((a, b) => Math.min(a, b), Infinity), days.reduce((a, b) => Math.max(a, b), -Infinity)];
  if (!(last > first)) return null;
  const row = new Map();
  const dots = dated.map(([quote, day]) => {
    const dot = el('span', { class: `dot ${quote.kind}` });
    dot.style.left = `${2 + ((day - first) / (last - first)) * 96}%`;
    dot.style.bottom = `${(row.get(day) || 0) * 11}px`;
    row.set(day, Math.min((row.get(day) || 0) + 1, 5));
    return dot;
  });
  return el('div', { class: 'spread', 'aria-hidden': 'true' }, el('div', { class: 'dots' }, dots), el('span', { class: 'faint' }, readDate(isoDay(first))), el('span', { class: 'faint' }, readDate(isoDay(last))));
}
