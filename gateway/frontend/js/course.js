/*
 * What a reader writes, ticks and finishes stays in this browser, under one key per course, and is never sent from here. The
 * one button that saves an answer on an account is a plain form's.
 */

const places = document.querySelectorAll('[data-course]');
const course = places[0]?.dataset.course;
const key = `samling.kurs.${course}`;
const page = document.querySelector('[data-step-page]');

/** Storage may be full, or forbidden by the reader: then nothing is remembered, and everything else works. */
function remembered() {
  try {
    return {answers: {}, ticks: {}, done: [], ...JSON.parse(localStorage.getItem(key) ?? '{}')};
  } catch {
    return {answers: {}, ticks: {}, done: []};
  }
}

function remember(change) {
  const kept = remembered();
  change(kept);
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    return;
  }
  showWhatIsKept();
}

function showWhatIsKept() {
  const kept = remembered();
  const any = Object.keys(kept.answers).length + Object.keys(kept.ticks).length + kept.done.length > 0;
  for (const box of document.querySelectorAll('[data-browser]')) box.hidden = !any;
  for (const step of document.querySelectorAll('.course-steps [data-step]')) {
    const mark = step.querySelector('[data-done-mark]');
    if (!mark) continue;
    mark.replaceChildren();
    if (kept.done.includes(step.dataset.step)) {
      const word = document.createElement('span');
      word.className = 'done';
      word.textContent = step.closest('ol').dataset.doneWord;
      mark.append(' · ', word);
    }
  }
}

/* What was written before comes back, unless the account has the very same already. */
const before = remembered();
for (const field of document.querySelectorAll('[data-draft]')) {
  const id = field.dataset.draft;
  const draft = before.answers[id];
  if (draft === field.value) remember(kept => delete kept.answers[id]);
  else if (draft !== undefined && !field.getAttribute('aria-invalid')) field.value = draft;
  field.addEventListener('input', () => remember(kept => {
    if (field.value === field.defaultValue) delete kept.answers[id];
    else kept.answers[id] = field.value;
  }));
}
for (const box of document.querySelectorAll('[data-tick]')) {
  const id = box.dataset.tick;
  if (id in before.ticks) box.checked = before.ticks[id];
  if (box.checked === box.defaultChecked && id in before.ticks) remember(kept => delete kept.ticks[id]);
  box.addEventListener('change', () => remember(kept => {
    if (box.checked === box.defaultChecked) delete kept.ticks[id];
    else kept.ticks[id] = box.checked;
  }));
}

/* A reader with an account has their place there. */
document.querySelector('[data-finish]')?.addEventListener('submit', () => {
  if (page.dataset.saved) return;
  remember(kept => { if (!kept.done.includes(page.dataset.stepPage)) kept.done.push(page.dataset.stepPage); });
});

for (const button of document.querySelectorAll('[data-forget]')) {
  button.addEventListener('click', () => {
    localStorage.removeItem(key);
    for (const field of document.querySelectorAll('[data-draft]')) field.value = field.defaultValue;
    for (const box of document.querySelectorAll('[data-tick]')) box.checked = box.defaultChecked;
    for (const mark of document.querySelectorAll('[data-done-mark]')) mark.replaceChildren();
    button.hidden = true;
    button.parentElement.querySelector('[data-forgotten]').textContent = button.dataset.done;
  });
}

const print = document.querySelector('[data-print]');
if (print) {
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}

if (course) showWhatIsKept();
