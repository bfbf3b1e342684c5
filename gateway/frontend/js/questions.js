/*
 * A question that hangs on an answer, on how one attends, on the dates one chooses or on coming as a group is shown when it comes up. Without scripts all are
 * there, each with a sentence that says who is to answer; the service puts aside what was not asked.
 */

const questions = [...document.querySelectorAll('.question')];

function values(name) {
  return [...document.getElementsByName(name)]
    .filter(field => !field.disabled && (!['radio', 'checkbox'].includes(field.type) || field.checked))
    // A box to tick says "true" where the condition says yes.
    .map(field => field.value === 'true' ? 'yes' : field.value);
}

/** Questions stand in order, and what one hangs on stands before it: one pass settles all. */
function settle() {
  for (const question of questions) {
    const {when, is, mode, group, dates} = question.dataset;
    const up = (!when || values(when).includes(is))
      && (!dates || dates.split(' ').some(date => values('eventIds').includes(date)))
      && (!mode || !document.querySelector('[name=mode]') || values('mode').includes(mode))
      && (!group || !document.querySelector('[name=people]') || values('people').some(people => people.trim() !== ''));
    question.hidden = !up;
    for (const field of question.querySelectorAll('input, textarea')) field.disabled = !up;
  }
}

for (const sentence of document.querySelectorAll('.question [data-only]')) sentence.hidden = true;
document.addEventListener('input', settle);
document.addEventListener('change', settle);
window.addEventListener('pageshow', settle);
settle();
