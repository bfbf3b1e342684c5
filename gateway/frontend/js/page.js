/* Small comforts; every page works without them. */

/* After a refused form the reader lands on the summary, as after any page load with a heading to read first. */
document.querySelector('[data-error-summary]')?.focus();

/* A form is sent once: a second press while the answer is on its way does nothing. */
document.addEventListener('submit', event => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== 'post') return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'true';
  event.submitter?.setAttribute('aria-busy', 'true');
});

/* A station's list of names leaves the browser when its event is over, and when somebody logs out. */
try {
  if (localStorage.getItem('samling.incheckning')) import('./check-in-forget.js');
} catch { /* storage is forbidden by the reader: then no station keeps anything either */ }

/* A page taken out of the back/forward cache may be sent again. */
window.addEventListener('pageshow', event => {
  if (!event.persisted) return;
  for (const form of document.querySelectorAll('form[data-sent]')) {
    delete form.dataset.sent;
    form.querySelector('[aria-busy]')?.removeAttribute('aria-busy');
  }
});
