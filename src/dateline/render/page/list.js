// A list of any length in pieces: those near the window are filled, those far from it are empty boxes of their height.
// `headed` gives the heading an item stands under, `key` the id by which `reach` finds it.
const PIECE = 50;
const HIGH = 78;

function longList(items, make, { headed, key } = {}) {
  const box = el('div', { class: 'list' });
  const pieces = [];
  for (let from = 0; from < items.length; from += PIECE) {
    const piece = { from, to: Math.min(from + PIECE, items.length), node: el('div', { class: 'piece' }), filled: false };
    piece.node.style.height = `${(piece.to - from) * HIGH}px`;
    piece.node.piece = piece;
    piece.node.fill = () => fillPiece(piece, items, make, headed);
    pieces.push(piece);
  }
  if (pieces.length) pieces[0].node.fill();
  box.append(...pieces.map((piece) => piece.node));
  if (pieces.length > 1) watchPieces(pieces);
  const reach = (id) => {
    const at = key ? items.findIndex((item) => key(item) === id) : -1;
    if (at >= 0) pieces[Math.floor(at / PIECE)].node.fill();
    return at >= 0;
  };
  return { box, reach };
}

function fillPiece(piece, items, make, headed) {
  if (piece.filled) return;
  piece.filled = true;
  const made = [];
  let heading = piece.from && headed ? headed(items[piece.from - 1]) : undefined;
  let list = null;
  for (const item of items.slice(piece.from, piece.to)) {
    const now = headed && headed(item);
    if (!list || now !== heading) {
      const on = list === null && piece.from && now === heading;
      list = el('ol', {});
      made.push(headed ? el('section', {}, el('h2', { class: on ? 'on' : null }, now, on ? el('span', { class: 'faint' }, ' (continued)') : null), list) : list);
      heading = now;
    }
    const node = make(item);
    list.append(node.tagName === 'LI' ? node : el('li', {}, node));
  }
  piece.node.replaceChildren(...made);
  piece.node.style.height = '';
}

// A piece is emptied when it is far away, unless something in it is open or has the focus.
function emptyPiece(piece) {
  if (!piece.filled || piece.node.contains(document.activeElement) || piece.node.querySelector('details[open]')) return;
  piece.node.style.height = `${piece.node.offsetHeight}px`;
  piece.node.replaceChildren();
  piece.filled = false;
}

function watchPieces(pieces) {
  const near = new IntersectionObserver((seen) => {
    for (const { target, isIntersecting } of seen) if (isIntersecting) target.fill(); else emptyPiece(target.piece);
  }, { rootMargin: '6000px 0px' });
  for (const piece of pieces) near.observe(piece.node);
}

// A print holds the whole list.
window.addEventListener('beforeprint', () => { for (const node of document.querySelectorAll('.piece')) node.fill(); });
