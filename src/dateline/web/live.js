// What a server behind the page adds: looks back, questions, and a person's word on what the page says.
const LIVE = STORY.live;
const WHO = 'dateline-by';

function says(text, wrong, more) {
  const box = el('p', { class: `told ${wrong ? 'wrong' : ''}`, role: wrong ? 'alert' : 'status' }, plain(text), more);
  document.body.append(box);
  setTimeout(() => box.remove(), wrong ? 9000 : 6000);
}

const byNow = () => localStorage.getItem(WHO) || LIVE.by;

// A word is written, then the page is read anew at the same place: what follows from it is the program's to say.
async function word(verb, id, more) {
  document.body.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch('/review', {
      method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Dateline-Token': LIVE.token },
      body: JSON.stringify({ verb, id, by: byNow(), ...more }),
    });
    const told = await answer.json();
    if (!answer.ok) { says(told.error, true); return; }
    sessionStorage.setItem('dateline-told', JSON.stringify({ verb, written: told.written[0] }));
    location.reload();
  } catch (wrong) {
    says('The server does not answer. Is dateline serve still running?', true);
  } finally { document.body.removeAttribute('aria-busy'); }
}

// What was just written, with the way to take it back.
function saysWhatWasDone() {
  const kept = sessionStorage.getItem('dateline-told');
  if (!kept) return;
  sessionStorage.removeItem('dateline-told');
  const { verb, written } = JSON.parse(kept);
  says(`${verb}: written down as ${byNow()} `, false, verb === 'undo' || !written ? null : button('Undo', () => word('undo', written), 'small'));
}

const button = (label, run, kind, more) => el('button', { type: 'button', class: kind, ...more, on: { click: run } }, label);

// The day as of which the story is shown: any day from the first publication to the last.
function desk() {
  const days = LIVE.days.map((d) => d.split('/').pop()).filter((d) => /^\d{4}-\d\d-\d\d$/.test(d)).sort();
  const name = el('input', { type: 'text', value: byNow(), size: '14', 'aria-label': 'Your name, written beside your corrections', on: { change: () => localStorage.setItem(WHO, name.value.trim()) } });
  return el('div', { class: `desk ${LIVE.as_of ? 'back' : ''}` }, days.length && days[0] !== days[days.length - 1] ? lookBack(days) : null,
    LIVE.note ? el('span', { class: 'faint' }, LIVE.note) : null,
    LIVE.as_of ? el('a', { href: `/${location.hash}` }, 'back to all reports') : el('label', { class: 'by' }, 'Reviewing as', name));
}

function lookBack(days) {
  const [first, last] = [DAY(days[0]), DAY(days[days.length - 1])];
  const now = LIVE.as_of ? Math.min(Math.max(DAY(LIVE.as_of), first), last) : last + 1;
  const words = (at) => (at > last ? 'all reports' : readDate(isoDay(at)));
  const shown = el('output', {}, words(now));
  const to = (at) => location.assign(`/${at > last ? '' : `?as_of=${isoDay(at)}`}${location.hash}`);
  const slide = el('input', { type: 'range', min: String(first), max: String(last + 1), value: String(now), step: '1', 'aria-label': 'As of', 'aria-valuetext': words(now), list: 'published',
    on: { input: () => { shown.textContent = words(Number(slide.value)); slide.setAttribute('aria-valuetext', shown.textContent); }, change: () => to(Number(slide.value)) } });
  const marks = el('datalist', { id: 'published' }, [...new Set(days)].map((day) => el('option', { value: String(DAY(day)) })));
  const field = el('input', { type: 'date', 'aria-label': 'As of this day', min: days[0], max: days[days.length - 1], value: LIVE.as_of || '', on: { change: () => { if (field.value) to(DAY(field.value)); } } });
  return el('div', { class: 'look-back' }, el('label', {}, 'As known on', slide), marks, shown, field);
}

document.querySelector('.masthead').append(desk());
HOOKS.rooms = { ask: ['Ask', () => '', askRoom], log: ['Corrections', () => new Set(LIVE.log.map((k) => k.at + k.by)).size, logRoom] };
if (!LIVE.as_of) {
  HOOKS.inside = entryReview;
  HOOKS.quote = quoteReview;
  HOOKS.person = personReview;
  HOOKS.mention = (m) => button('not the same event', () => word('split', m.id), 'small');
  HOOKS.conflict = (c) => el('div', {}, button('no disagreement', () => word('reject', c.id), 'small'));
}
saysWhatWasDone();
