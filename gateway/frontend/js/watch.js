/* The watch page while one looks: what everybody is told, the questions, who is here, and the picture. */
const room = document.querySelector('[data-watch]');

for (const part of document.querySelectorAll('[data-with-script]')) part.hidden = false;

/* What is new, as it happens. The whole state comes each time; nothing is lost by a lost message. */
const status = document.getElementById('status');

function showBanner(banner) {
  if ((banner?.id ?? '') === (status.querySelector('[data-banner]')?.dataset.banner ?? '')
    && (banner?.text ?? '') === (status.querySelector('.banner-words')?.textContent ?? '')) return;
  status.replaceChildren();
  if (!banner) return;
  const notice = document.getElementById('banner-notice').content.cloneNode(true);
  notice.firstElementChild.dataset.banner = banner.id;
  notice.querySelector('.banner-words').textContent = banner.text;
  status.append(notice);
  if (banner.toBackup) room.dispatchEvent(new CustomEvent('to-backup'));
}

function line(question, list) {
  const item = document.createElement('li');
  item.dataset.id = question.id;
  item.dataset.state = question.answered ? 'answered' : 'shown';
  const words = document.createElement('p');
  words.className = 'words';
  words.textContent = question.text;
  const about = document.createElement('p');
  about.className = 'quiet small';
  about.textContent = question.asker ?? list.dataset.anonymous;
  if (question.alsoAsked > 0) about.append(` · ${room.dataset.also} ${question.alsoAsked}`);
  if (question.answered) {
    const answered = document.createElement('strong');
    answered.textContent = ` · ${list.dataset.answered}`;
    about.append(answered);
  }
  item.append(words, about);
  return item;
}

function showQuestions(questions) {
  const list = document.getElementById('shown');
  const known = new Set([...list.children].map(item => item.dataset.id));
  list.replaceChildren(...questions.map(question => {
    const item = line(question, list);
    if (!known.has(question.id)) item.dataset.new = '';
    return item;
  }));
  document.getElementById('none-shown').hidden = questions.length > 0;
}

function ended() {
  document.querySelector('video')?.pause();
  showBanner({id: 'ended', text: room.dataset.ended, toBackup: false});
}

let events;
function listen() {
  events = new EventSource(room.dataset.events);
  events.addEventListener('state', message => {
    const state = JSON.parse(message.data);
    if (state.phase !== room.dataset.phase && (state.phase === 'over' || state.phase === 'cancelled'
      || room.dataset.phase === 'before')) {
      location.reload();
      return;
    }
    room.dataset.phase = state.phase;
    showBanner(state.banner);
    showQuestions(state.questions);
  });
  events.addEventListener('end', () => {
    events.close();
    ended();
  });
  /* The browser connects anew by itself, unless it was told no: then later, and not all at once. */
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) setTimeout(listen, 10_000 + Math.random() * 10_000);
  });
}
listen();
window.addEventListener('pagehide', () => events.close());
window.addEventListener('pageshow', event => event.persisted && listen());

/* Opens by itself when the time has come, within a day. */
const wait = Date.parse(room.dataset.opens) - Date.now();
if (room.dataset.phase === 'before' && wait > 0 && wait < 86_400_000) {
  setTimeout(() => location.reload(), wait + 500 + Math.random() * 3_000);
}

/* Here, said when coming and every half minute: people are counted, and the link is asked whether it still is one. */
async function here() {
  const field = document.querySelector('#ask input[name="_csrf"]');
  const answer = await fetch(room.dataset.here, {method: 'POST', body: new URLSearchParams(field ? {_csrf: field.value} : {})})
    .catch(() => undefined);
  if (answer?.status === 410) ended();
}
if (room.dataset.here) {
  here();
  setInterval(here, 30_000);
}

/* A question is sent without leaving the picture. */
document.addEventListener('submit', async event => {
  const form = event.target;
  if (form.id !== 'ask') return;
  event.preventDefault();
  if (form.dataset.sending) return;
  form.dataset.sending = 'true';
  const answer = await fetch(form.action, {method: 'POST', body: new URLSearchParams(new FormData(form))}).catch(() => undefined);
  if (!answer) {
    delete form.dataset.sending;
    delete form.dataset.sent;
    form.querySelector('[aria-busy]')?.removeAttribute('aria-busy');
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const next = page.getElementById('ask');
  document.getElementById('asked')?.remove();
  const thanks = page.querySelector('#fragor > .notice');
  if (thanks) {
    thanks.id = 'asked';
    form.parentElement.before(thanks);
  }
  if (next) {
    form.replaceWith(next);
    (next.querySelector('[data-error-summary]') ?? next.querySelector('textarea')).focus();
  }
});

if (document.querySelector('[data-player]')) import(new URL('player.js', import.meta.url));
