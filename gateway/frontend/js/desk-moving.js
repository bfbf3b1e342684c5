/* A move that waits: the seconds left are counted down, and when the time is over the page is shown as it is then. */

const TICK = 1000;
/* The service carries a move out within a second or so of its time. */
const A_LITTLE_MORE = 2500;

/* One that is late is looked for again after a while, never in a rush. */
const shown = Date.now();

for (const notice of document.querySelectorAll('.moving[data-due]')) {
  const due = Date.parse(notice.dataset.due);
  const words = notice.querySelector('[data-countdown]');
  const form = notice.querySelector('form');
  const count = () => {
    const left = Math.ceil((due - Date.now()) / TICK);
    if (left > 0) {
      // Seen, and not read aloud every second: the notice itself was read when the page came.
      words.setAttribute('aria-live', 'off');
      words.textContent = words.dataset.words.replace('#', String(left));
    } else {
      notice.querySelector('.quiet')?.remove();
      form?.remove();
    }
    if (Math.max(due, shown) + A_LITTLE_MORE > Date.now()) setTimeout(count, TICK);
    else if (!document.querySelector('dialog[open]')) location.reload();
  };
  if (Number.isFinite(due)) count();
}
