// Dates as people read them. EDTF in, words out; nothing is made more exact than it is.
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const SEASONS = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter', 33: 'Q1', 34: 'Q2', 35: 'Q3', 36: 'Q4', 40: 'first half of', 41: 'second half of' };

function readOne(edtf) {
  const about = /[~?%]$/.test(edtf) ? 'about ' : '';
  const plain = edtf.replace(/[~?%]$/, '');
  if (/^\d+X+$/.test(plain)) return about + (plain.length === 4 && plain.endsWith('X') && !plain.endsWith('XX') ? plain.replace('X', '0s') : plain);
  const [year, month, day] = plain.split('T')[0].split('-');
  if (!month) return about + year;
  if (SEASONS[Number(month)]) return `${about}${SEASONS[Number(month)]} ${year}`;
  if (!day) return `${about}${MONTHS[month - 1]} ${year}`;
  const weekday = DAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  return `${about}${weekday} ${Number(day)} ${MONTHS[month - 1]} ${year}`;
}

function readDate(edtf) {
  if (!edtf) return 'no date';
  if (!edtf.includes('/')) return readOne(edtf);
  const [from, to] = edtf.split('/');
  if (from === '..' || from === '') return `by ${readOne(to)}`;
  if (to === '..' || to === '') return `from ${readOne(from)} on`;
  const [a, b] = [from.split('-'), to.split('-')];
  if (a.length === 3 && b.length === 3 && a[0] === b[0] && !/[~?%]/.test(edtf)) {
    return a[1] === b[1]
      ? `${Number(a[2])}–${Number(b[2])} ${MONTHS[a[1] - 1]} ${a[0]}`
      : `${Number(a[2])} ${MONTHS[a[1] - 1]} – ${Number(b[2])} ${MONTHS[b[1] - 1]} ${a[0]}`;
  }
  return `${readOne(from)} – ${readOne(to)}`;
}

// How exact a date is, for its sign and its words for screen readers.
function exactness(entry) {
  const [first, last] = entry.days;
  if (!entry.edtf) return 'undated';
  if (/[~?%]/.test(entry.edtf)) return 'approximate';
  if (!first || !last) return 'open';
  return first === last ? 'exact' : 'interval';
}

const dayNumber = (iso) => Date.parse(`${iso}T00:00:00Z`) / 86400000;
const isoOf = (number) => new Date(number * 86400000).toISOString().slice(0, 10);
