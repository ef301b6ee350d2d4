// A person's word on an entry, a quotation, a person: accept, reject, correct, merge, split. Each can be taken back.
const TYPE_NAMES = ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT', 'OTHER'];
const asked = (label, field) => el('label', {}, el('span', {}, label), field);
const choose = (name, values, now) => el('select', { name }, (values.includes(now) ? values : [now, ...values]).map((v) => el('option', { value: v, selected: v === now }, v)));
const typed = (name, value, placeholder) => el('input', { type: 'text', name, value, placeholder });

function correction(record, fields) {
  const form = el('form', {}, fields.map(([label, field]) => asked(label, field)), el('button', { class: 'yes' }, 'Write it down'));
  const before = Object.fromEntries(new FormData(form));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const now = Object.fromEntries(new FormData(form));
    const changes = Object.fromEntries(Object.entries(now).filter(([key, value]) => value !== before[key]));
    if (!Object.keys(changes).length) says('Nothing was changed.', true);
    else word('correct', record, { changes });
  });
  return form;
}

// Another record to be one with: those whose words fit what is typed, the nearest first.
const MOST = 40;
function merger(id, candidates, label) {
  const find = el('input', { type: 'search', 'aria-label': 'Find the other one', placeholder: 'words' });
  const pick = el('select', { name: 'other', size: '6' });
  const fill = () => {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    const fitting = candidates.filter(([, text]) => words.every((w) => text.toLowerCase().includes(w))).slice(0, MOST);
    pick.replaceChildren(...fitting.map(([other, text]) => el('option', { value: other }, text.slice(0, 110))));
  };
  fill();
  find.addEventListener('input', fill);
  const form = el('form', { class: 'merging' }, asked('Find', find), asked(label, pick), el('button', { class: 'yes' }, 'Merge'));
  form.addEventListener('submit', (event) => { event.preventDefault(); if (pick.value) word('merge', id, { other: pick.value }); else says('Choose the other one first.', true); });
  return form;
}

// Entries near in time come first: what is one event was told with one date, or nearly.
function otherEntries(entry) {
  const at = STORY.events.indexOf(entry);
  return STORY.events.map((other, i) => [Math.abs(i - at), other]).filter(([far]) => far > 0).sort((a, b) => a[0] - b[0]).map(([, other]) => [other.id, `${readDate(other.edtf)}: ${plain(other.summary)}`]);
}

const namesOf = (ids) => ids.map((id) => (STORY.entities[id] ? STORY.entities[id].name : null)).filter(Boolean).join('; ');

function unfolding(box) {
  let open = null;
  return (make) => () => { if (open) open.remove(); open = make(); box.append(open); open.querySelector('input, select').focus(); };
}

function entryReview(entry) {
  const box = el('div', { class: 'review' }, el('h3', {}, 'Review'));
  const unfold = unfolding(box);
  box.append(button('Accept', () => word('accept', entry.id), 'yes'), button('Reject', () => word('reject', entry.id), 'no'),
    button('Correct…', unfold(() => correction(entry.id, [
      ['Date (EDTF, empty: unknown)', typed('date', entry.edtf || '', '2031-03-10')], ['Status', choose('status', STATUSES, entry.status)], ['Type', choose('type', TYPE_NAMES, entry.type)],
      ['By whom (names, ; between them)', typed('actors', namesOf(entry.actors))], ['To whom', typed('recipients', namesOf(entry.recipients))]]))),
    button('Merge…', unfold(() => merger(entry.id, otherEntries(entry), 'It is one with'))));
  for (const line of spoken(entry)) box.append(line);
  return box;
}

// What people said of an entry before, with who and when.
function spoken(entry) {
  const ids = new Set(entry.mentions.map((m) => m.id));
  const seen = new Set();
  return LIVE.log.filter((k) => ids.has(k.target) && !seen.has(k.at + k.verb) && seen.add(k.at + k.verb) && !takenBack(k.id))
    .map((k) => el('p', { class: 'faint' }, `${plain(k.by)}, ${when(k.at)}: ${k.verb}${described(k)}`));
}

function quoteReview(quote) {
  const box = el('div', { class: 'review', hidden: true });
  const fold = () => {
    box.hidden = !box.hidden;
    if (box.children.length) return;
    const names = [...new Set((STORY.names[quote.report] || []).map((n) => n[2]))].filter((id) => nameOf(id) && STORY.entities[id].kind !== 'place');
    box.append(correction(quote.id, [['Speaker', el('select', { name: 'speaker' }, el('option', { value: '' }, 'as it is'), names.map((id) => el('option', { value: id }, nameOf(id))))],
      ['Said on (EDTF)', typed('said', quote.said || '')]]), button('Accept', () => word('accept', quote.id), 'yes small'), button('Reject', () => word('reject', quote.id), 'no small'));
  };
  return el('div', {}, button('Review', fold, 'small'), box);
}

// A person of the pile is what several reports name: each report's naming can be parted, another person joined.
function personReview(id) {
  if (!STORY.entities[id]) return null;
  const box = el('div', { class: 'review' }, el('h3', {}, 'Review: who this is'));
  const unfold = unfolding(box);
  const others = Object.entries(STORY.entities).filter(([other, e]) => other !== id && e.kind !== 'place').map(([other, e]) => [other, `${plain(e.name)} (${e.kind}${e.roles.length ? `, ${plain(e.roles[0])}` : ''})`]).sort((a, b) => (a[1] < b[1] ? -1 : 1));
  box.append(button('Merge with…', unfold(() => merger(id, others, 'It is one with'))), el('ul', { class: 'namings' }, namings(id)));
  return box;
}

function namings(id) {
  const made = [];
  for (const [key, places] of Object.entries(STORY.names)) {
    const here = places.filter((place) => place[2] === id);
    const report = REPORTS.get(key);
    if (!here.length || !report) continue;
    const forms = [...new Set(here.map(([from, to]) => cut(report, from, to)))].slice(0, 5);
    made.push(el('li', {}, el('span', { class: 'faint' }, `${outletOf(report)}: `), forms.join(', '), ' ', here[0][3] ? button('somebody else', () => word('split', here[0][3]), 'small') : null));
  }
  return made;
}
