/*
 * Erases what stations left in this browser: those whose event is over from any page, all of them when somebody has logged out. What was
 * done and is not sent is sent first; what nobody answers to is kept without names, for when the station is opened again.
 */
import {all, empty, eraseOld, LOGGED_OUT} from './check-in-store.js';
import {request} from './check-in-send.js';

async function sent(token, doing) {
  const [path, options] = request(doing);
  const answer = await fetch(`/api/stations/${token}${path}`, {credentials: 'omit', signal: AbortSignal.timeout(5_000), ...options})
    .catch(() => undefined);
  return answer !== undefined && answer.status < 500 && answer.status !== 429;
}

async function forget({token, acts}) {
  const unsent = acts.filter(act => !act.refused);
  while (unsent.length > 0 && await sent(token, unsent[0])) unsent.shift();
  await empty(token, unsent);
}

if (document.querySelector('[data-logged-out]')) {
  new BroadcastChannel(LOGGED_OUT).postMessage('');
  for (const station of await all()) await forget(station);
} else {
  await eraseOld();
}
