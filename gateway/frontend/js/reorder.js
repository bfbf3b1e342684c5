/* Items of a list are put in order by dragging with a pointer; buttons beside each do the same without one. */

/** Calls settled(list, item) when an item was dropped in another place. */
export function reorder(items, settled) {
  let dragged;
  let before;

  document.addEventListener('dragstart', event => {
    dragged = event.target.closest?.(items);
    dragged?.setAttribute('data-dragged', '');
    before = dragged?.nextElementSibling;
  });

  document.addEventListener('dragover', event => {
    const over = event.target.closest?.(items);
    if (!dragged || !over || over.parentElement !== dragged.parentElement) return;
    event.preventDefault();
    if (over === dragged) return;
    const after = event.clientY > over.getBoundingClientRect().top + over.offsetHeight / 2;
    if (after) over.after(dragged);
    else over.before(dragged);
  });

  document.addEventListener('dragend', () => {
    if (!dragged) return;
    const item = dragged;
    const moved = item.nextElementSibling !== before;
    item.removeAttribute('data-dragged');
    dragged = undefined;
    if (moved) settled(item.parentElement, item);
  });
}

/** Fields to be sent from this page: with the word that says it was this page. */
export function fields(pairs) {
  const words = new URLSearchParams(pairs);
  words.set('_csrf', document.querySelector('input[name="_csrf"]').value);
  return words;
}
