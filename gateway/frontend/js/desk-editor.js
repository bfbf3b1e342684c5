/*
 * The event editor with scripts: a section saves itself when the writer pauses or leaves a field, one save at a time, and says so
 * in its own live region. What could not be saved stays in the fields, and leaving the page then asks first. The server compares
 * what the section said when it was shown with what it says now, so a save here never takes away what somebody else wrote.
 */

const PAUSE = 1500;
const unsaved = new Set();

for (const form of document.querySelectorAll('form[data-saves]')) {
  const state = form.querySelector('[data-save-state]');
  let timer = 0;
  let saving = false;
  let again = false;

  /** Logged out, perhaps: the section's mark stays, so that the button can still save. */
  function failed() {
    const said = document.createElement('p');
    said.textContent = state.dataset.failed;
    state.replaceChildren(state.querySelector('[name=mark]'), said);
  }

  async function save(step = 'save') {
    clearTimeout(timer);
    if (saving) { again = true; return; }
    saving = true;
    again = false;
    const body = new URLSearchParams(new FormData(form));
    body.set('part', 'state');
    body.set('step', step);
    try {
      const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual' });
      if (![200, 409, 422, 429, 503].includes(answer.status)) { failed(); return; }
      state.innerHTML = await answer.text();
      if (answer.ok && !again) unsaved.delete(form);
    } catch {
      failed();
      timer = setTimeout(() => save(), 5 * PAUSE);
    } finally {
      saving = false;
      // A quarrel waits for the writer's answer.
      if (again && !state.querySelector('[data-contested]')) save();
    }
  }

  form.addEventListener('input', () => {
    unsaved.add(form);
    clearTimeout(timer);
    if (!state.querySelector('[data-contested]')) timer = setTimeout(() => save(), PAUSE);
  });
  form.addEventListener('change', () => {
    unsaved.add(form);
    if (!state.querySelector('[data-contested]')) save();
  });
  form.addEventListener('submit', event => {
    const step = event.submitter?.value ?? 'save';
    if (step === 'theirs') { unsaved.clear(); return; }
    event.preventDefault();
    unsaved.add(form);
    save(step);
  });
}

addEventListener('beforeunload', event => {
  if (unsaved.size) event.preventDefault();
});
