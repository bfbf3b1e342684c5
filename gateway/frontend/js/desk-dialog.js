/*
 * A page in a dialog: its links and forms stay inside as long as the answer is a page of the same kind, and lead on once the act is
 * done. Without scripts the same addresses are pages.
 */

const dialog = document.getElementById('flytt');
let whenLeft = () => {};

async function show(address, options) {
  const answer = await fetch(address, {...options, headers: {Accept: 'text/html'}});
  if (answer.redirected && !new URL(answer.url).pathname.endsWith('/flytta')) {
    // What was done is said on the page it leads to: go there, as a browser would.
    location.assign(answer.url);
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const content = page.querySelector('#innehall .desk > :not(nav)');
  if (!content) {
    location.assign(answer.url);
    return;
  }
  content.querySelector('.crumbs')?.remove();
  dialog.replaceChildren(content);
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
  (dialog.querySelector('[data-error-summary]') ?? dialog.querySelector('h1'))?.setAttribute('tabindex', '-1');
  (dialog.querySelector('[data-error-summary]') ?? dialog.querySelector('h1'))?.focus();
}

/** Shows an address in the dialog; {@code left} is called when the reader leaves without having done anything. */
export function open(address, left = () => {}) {
  whenLeft = left;
  show(address).catch(() => location.assign(address));
}

document.addEventListener('click', event => {
  const link = event.target.closest?.('a[data-dialog]');
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    open(link.href);
  }
});

dialog?.addEventListener('click', event => {
  if (event.target === dialog || event.target.closest('[data-close]')) {
    event.preventDefault();
    dialog.close();
  }
});

dialog?.addEventListener('close', () => whenLeft());

dialog?.addEventListener('submit', event => {
  const form = event.target;
  event.preventDefault();
  delete form.dataset.sent;
  const fields = new URLSearchParams(new FormData(form, event.submitter));
  show(form.action, {method: 'POST', body: fields}).catch(() => form.submit());
});
