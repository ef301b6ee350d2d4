// The log: what people said, with who and when; each word can be taken back, and stays in the log.
const when = (iso) => `${readOne(iso.slice(0, 10))} ${iso.slice(11, 16)} UTC`;
const takenBack = (id) => LIVE.log.some((k) => k.target === id && k.verb === 'reject');

function described(k) {
  if (k.verb !== 'correct') return '';
  const flat = (v) => (Array.isArray(v) ? v.map((id) => LIVE.named[id] || id).join('; ') || 'nobody' : v && typeof v === 'object' ? v.edtf || v.text || 'unknown' : String(v));
  return `: ${Object.keys(k.after).filter((key) => key !== 'sourcing').map((key) => `${key === 'when' ? 'date' : key} ${plain(flat(k.before && k.before[key]))} → ${plain(flat(k.after[key]))}`).join(', ')}`;
}

function wordsOn(target) {
  for (const entry of STORY.events) for (const m of entry.mentions) if (m.id === target) return [el('a', { href: `#room=entry&id=${entry.id}` }, plain(entry.summary))];
  const quote = QUOTES.get(target);
  return quote ? [cut(REPORTS.get(quote.report), quote.spans[0][0], quote.spans[0][1]).slice(0, 160)] : [el('span', {}, plain(LIVE.words[target] || target))];
}

function logRoom() {
  const words = LIVE.log.filter((k) => !LIVE.log.some((other) => other.id === k.target));
  if (!words.length) return el('p', { class: 'lead' }, 'Nobody has corrected anything yet. Open an entry to accept, reject, correct or merge it.');
  const seen = new Set();
  const rows = [...words].reverse().filter((k) => !seen.has(k.at + k.by) && seen.add(k.at + k.by)).map((k) => {
    const back = takenBack(k.id);
    return el('tr', { class: back ? 'undone' : '' }, el('td', {}, when(k.at)), el('td', {}, plain(k.by)), el('td', {}, k.verb + described(k)), el('td', {}, wordsOn(k.target)),
      el('td', {}, back ? 'taken back' : button('Undo', () => word('undo', k.id), 'small')));
  });
  return el('div', {}, el('p', { class: 'lead' }, 'What people said of this chronology. It is replayed on every rebuild; a word taken back stays in the log.'),
    el('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'Corrections' }, el('table', { class: 'log' }, el('thead', {}, el('tr', {}, ['When', 'Who', 'What', 'On', 'Undo'].map((h) => el('th', { scope: 'col' }, h)))), el('tbody', {}, rows))));
}
