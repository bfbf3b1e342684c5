/*
 * The programme editor with scripts: after a step the page stays, so focus goes to where the reader goes on, and what
 * happened is said aloud. The steps themselves are the form's own buttons; a pointer may drag an item instead.
 */
import {reorder} from './reorder.js';

let step = null;

document.addEventListener('click', event => {
  const button = event.target.closest?.('#programme button[name=step][data-hx-post]');
  if (button) step = button.value;
});

/**
 * Where to go on: the new row's title; the same button of the row that moved, or its title where it can move no further, so
 * that a second press never moves it back; the row that came in the removed one's place.
 */
function next(name, at) {
  const button = (act, row) => document.getElementById(`${act}-${row}`);
  const title = row => document.getElementById(`items[${row}].title`);
  switch (name) {
    case 'add':
      return document.querySelector('.programme-rows > li:last-child [name$=".title"]');
    case 'up':
      return button('up', at - 1) ?? title(at - 1);
    case 'down':
      return button('down', at + 1) ?? title(at + 1);
    default:
      return button('remove', at) ?? button('remove', at - 1) ?? document.getElementById('add');
  }
}

document.addEventListener('htmx:after:settle', () => {
  if (!step) return;
  const [name, at] = step.split('-');
  step = null;
  next(name, Number(at))?.focus();
  say(name);
});

/* The server moves the times along, as it does for a button. */
document.documentElement.dataset.drags = '';
reorder('.programme-rows > li', async (list, item) => {
  const form = list.closest('form');
  const to = [...list.children].indexOf(item);
  const fields = new URLSearchParams(new FormData(form));
  fields.set('step', `move-${item.dataset.at}-${to}`);
  try {
    const answer = await fetch(form.action, {method: 'POST', body: fields});
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById('programme');
    form.replaceWith(fresh);
    window.htmx?.process(fresh);
    document.getElementById(`items[${to}].title`)?.focus();
    say('move');
  } catch {
    location.reload();
  }
});

function say(name) {
  const said = document.getElementById('programme-said');
  // The same words twice are read twice only if they were gone in between.
  said.textContent = '';
  requestAnimationFrame(() => { said.textContent = said.dataset[name] ?? ''; });
}
