/* Steps are put in order by dragging; the order saves itself, and the page says what came of it. */
import {fields, reorder} from './reorder.js';

const STEPS = '.step-list[data-order] > li';

prepare();
reorder(STEPS, async list => {
  const ids = [...list.children].map(item => ['ids', item.dataset.id]);
  try {
    const answer = await fetch(list.dataset.order, {method: 'POST', body: fields([...ids, ['version', list.dataset.version]])});
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    document.querySelector('main').replaceWith(page.querySelector('main'));
    prepare();
    document.querySelector('main [role=status], main [role=alert]')?.scrollIntoView({block: 'nearest'});
  } catch {
    location.reload();
  }
});

function prepare() {
  for (const item of document.querySelectorAll(STEPS)) item.draggable = true;
  document.querySelector('[data-drag-hint]')?.removeAttribute('hidden');
}
