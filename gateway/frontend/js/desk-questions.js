/* Questions are put in order by dragging; the buttons beside each do the same. */
let dragged;

document.addEventListener('dragstart', event => {
  dragged = event.target.closest?.('.question-cards > li');
  dragged?.setAttribute('data-dragged', '');
});

document.addEventListener('dragover', event => {
  const over = event.target.closest?.('.question-cards > li');
  if (!dragged || !over || over === dragged || over.parentElement !== dragged.parentElement) return;
  event.preventDefault();
  const after = event.clientY > over.getBoundingClientRect().top + over.offsetHeight / 2;
  if (after) over.after(dragged);
  else over.before(dragged);
});

document.addEventListener('dragend', async () => {
  if (!dragged) return;
  const list = dragged.parentElement;
  dragged.removeAttribute('data-dragged');
  dragged = undefined;
  const all = [...document.querySelectorAll('.question-cards > li')].map(item => item.dataset.id);
  const words = new URLSearchParams(all.map(id => ['ids', id]));
  words.set('_csrf', document.querySelector('input[name="_csrf"]').value);
  await fetch(list.dataset.order, {method: 'POST', body: words});
});
