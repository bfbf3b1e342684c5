/* Questions are put in order by dragging. */
import {fields, reorder} from './reorder.js';

const QUESTIONS = '.question-cards > li';

reorder(QUESTIONS, list => {
  const all = [...document.querySelectorAll(QUESTIONS)].map(item => ['ids', item.dataset.id]);
  return fetch(list.dataset.order, {method: 'POST', body: fields(all)});
});
