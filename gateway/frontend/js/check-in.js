/* A check-in station: shows what is known at once, keeps what is done, and sends it in order as soon as there is a connection. */
import {erase, eraseOld, keepPage, LOGGED_OUT, update} from './check-in-store.js';
import {request} from './check-in-send.js';
import {scan} from './check-in-scan.js';

const station = document.querySelector('[data-station]');
const {token} = station.dataset;
const api = `/api/stations/${token}`;
const own = station.dataset.name;
const find = id => document.getElementById(id);
const texts = Object.fromEntries([...find('words').querySelectorAll('dt')]
  .map(key => [key.textContent, key.nextElementSibling.textContent]));
const say = (key, ...values) => texts[key].replace(/\{(\d)\}/g, (whole, number) => values[number] ?? '');
const clock = at => new Date(at).toLocaleTimeString(station.dataset.language, {hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Stockholm'})
  .replace(':', station.dataset.language === 'sv' ? '.' : ':');

let list;
let acts = [];
let stamp;
let connected = navigator.onLine;
let closed = false;

for (const part of document.querySelectorAll('[data-with-script]')) part.hidden = false;
for (const part of document.querySelectorAll('[data-without-script]')) part.hidden = true;

/* ---- what is shown ---- */

/** The list as it is with what was done here and is not sent yet. */
function people() {
  const known = (list?.people ?? []).map(person => acts
    .filter(act => !act.refused && act.registrationId === person.registrationId)
    .reduce((now, act) => ({...now, arrival: act.kind === 'undo' ? without(now, act) : withMore(now, act)}), person));
  const new_ = acts.filter(act => act.kind === 'drop-in' && !act.refused).map(act => ({
    registrationId: act.id, name: act.body.name, organisation: act.body.organisation, state: 'confirmed', people: 1, unsent: true,
    arrival: {checkInId: act.id, people: 1, at: act.at, station: own},
  }));
  return [...known, ...new_];
}

/** A group comes in parts, and is never more than it is; what the list says already is not counted again. */
function withMore(person, {id, people: more, at}) {
  const {arrival} = person;
  if (arrival?.checkInId === id) return arrival;
  const last = Math.min(more, left(person));
  return last < 1 ? arrival : {checkInId: id, people: (arrival?.people ?? 0) + last, last, at, station: own};
}

/** The one before the last is not known here: until the list is heard anew it cannot be undone as well. */
function without({arrival}, {id}) {
  if (!arrival || (arrival.checkInId && arrival.checkInId !== id)) return arrival;
  const rest = arrival.people - (arrival.last ?? arrival.people);
  return rest < 1 ? null : {...arrival, checkInId: undefined, people: rest};
}

const left = person => Math.max(0, person.people - (person.arrival?.people ?? 0));

function standing(person) {
  if (person.arrival && person.people > 1) {
    return say('came-of', person.arrival.people, person.people, clock(person.arrival.at), person.arrival.station);
  }
  if (person.arrival) return say('came', clock(person.arrival.at), person.arrival.station);
  return person.state === 'waiting' ? texts.waiting : person.mode === 'digital' ? texts.digital
    : person.people > 1 ? say('group', person.people) : '';
}

function line(person) {
  const item = find('person').content.cloneNode(true).firstElementChild;
  item.dataset.state = person.arrival && left(person) === 0 ? 'arrived' : person.state;
  item.querySelector('.name').textContent = person.name;
  item.querySelector('.organisation').textContent = person.organisation ?? '';
  item.querySelector('.standing').textContent = standing(person);
  const form = item.querySelector('form');
  const [enter, undoing] = form.querySelectorAll('button');
  const comes = left(person) > 0 && person.state === 'confirmed';
  if (person.unsent || (!person.arrival && !comes)) {
    form.remove();
    return item;
  }
  form.dataset.registration = person.registrationId;
  for (const [button, word] of [[enter, 'check-in'], [undoing, 'undo']]) {
    button.textContent = texts[word];
    button.setAttribute('aria-label', say(`${word}-of`, person.name));
  }
  const count = form.querySelector('input');
  if (comes && person.people > 1) {
    count.hidden = false;
    count.value = left(person);
    count.setAttribute('aria-label', say('people-of', person.name));
  }
  if (!comes) enter.remove();
  if (!person.arrival?.checkInId) undoing.remove();
  else form.dataset.undo = person.arrival.checkInId;
  return item;
}

/** A code as somebody hears or types it. */
const plain = code => code.replace(/[\s-]/g, '').toLowerCase().replaceAll('o', '0').replace(/[il]/g, '1');

function show() {
  if (!list) return;
  const sought = find('sok').value.trim().toLocaleLowerCase();
  const all = people();
  const shown = all.filter(person => `${person.name} ${person.organisation ?? ''}`.toLocaleLowerCase().includes(sought)
    || (person.code && plain(person.code) === plain(sought)));
  const held = document.activeElement?.closest('#people form')?.dataset.registration;
  if (!document.activeElement?.matches('#people input')) find('people').replaceChildren(...shown.map(line));
  if (held) find('people').querySelector(`form[data-registration="${held}"] button`)?.focus();
  find('none').hidden = shown.length > 0;
  find('arrived').textContent = all.reduce((sum, person) => sum + (person.arrival?.people ?? 0), 0);
  find('expected').textContent = list.counts.expected;
  showUnsent();
}

function showUnsent() {
  const refused = acts.filter(act => act.refused);
  const unsent = acts.length - refused.length;
  find('unsent').hidden = connected && acts.length === 0;
  find('unsent-words').textContent = unsent > 0 ? say('unsent', unsent) : refused.length > 0 ? texts['not-sent'] : texts.offline;
  find('refused').hidden = refused.length === 0;
  find('refused').replaceChildren(...refused.map(act => {
    const item = document.createElement('li');
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.className = 'plain';
    remove.dataset.remove = act.id;
    remove.textContent = texts.remove;
    item.append(`${act.name}: ${act.refused} `, remove);
    return item;
  }));
}

const TONES = {'checked-in': 'green', undone: 'green', already: 'amber', refused: 'red'};
function tell(kind, words) {
  const notice = find('notice').content.cloneNode(true).firstElementChild;
  notice.dataset.tone = TONES[kind];
  notice.querySelector('use').setAttribute('href', `/assets/icons.svg#${kind === 'already' ? 'few' : kind === 'refused' ? 'cancelled' : 'open'}`);
  notice.querySelector('p').textContent = words;
  find('outcome').replaceChildren(notice);
  navigator.vibrate?.(kind === 'checked-in' ? 60 : [60, 60, 60]);
}

/* ---- what is done ---- */

async function change(alter) {
  if (closed) return;
  ({acts} = await update(token, alter));
  show();
}

async function act(doing) {
  await change(record => record.acts.push(doing));
  send();
}

function arrive(person, code, count) {
  if (person.arrival && left(person) === 0) {
    tell('already', say('done.already', person.name, clock(person.arrival.at), person.arrival.station));
    return;
  }
  if (person.state !== 'confirmed') {
    tell('refused', `${person.name}: ${standing(person)}`);
    return;
  }
  const at = new Date().toISOString();
  const came = Math.min(count ?? left(person), left(person));
  tell('checked-in', person.people > 1
    ? say('done.of-group', person.name, (person.arrival?.people ?? 0) + came, person.people)
    : say('done.checked-in', person.name, clock(at), own));
  act({
    kind: 'arrive', id: crypto.randomUUID(), name: person.name, registrationId: person.registrationId, people: came, at,
    body: {...code ? {code} : {registrationId: person.registrationId}, people: came, at},
  });
}

/** Whose code it is stands in it; whether it is genuine the service says, now or when there is a connection. */
function read(code) {
  let id;
  try {
    id = atob(code.trim().replaceAll('-', '+').replaceAll('_', '/')).slice(28);
  } catch { /* some other code */ }
  const person = people().find(one => one.registrationId === id);
  closeGroup();
  if (!person) tell('refused', texts['unknown-code']);
  else if (left(person) > 1 && person.state === 'confirmed') askHowMany(person, code);
  else arrive(person, code);
}

/* ---- a group, one code for all of it ---- */

let group;

function askHowMany(person, code) {
  group = {registrationId: person.registrationId, code};
  find('outcome').replaceChildren();
  find('group-words').textContent = say('done.of-group', person.name, person.arrival?.people ?? 0, person.people);
  find('group-people').value = left(person);
  find('group').hidden = false;
  find('group-people').select();
}

function closeGroup() {
  group = undefined;
  find('group').hidden = true;
}

/** A whole number from one to as many as are left; undefined for anything else. */
function headCount(typed, person) {
  const words = typed.trim();
  return /^[1-9]\d{0,4}$/.test(words) && Number(words) <= left(person) ? Number(words) : undefined;
}

/** True when it was counted. */
function arriveAsTyped(person, typed, code) {
  const count = headCount(typed, person);
  if (count) arrive(person, code, count);
  else tell('refused', `${person.name}: ${say('group-most', left(person))}`);
  return Boolean(count);
}

find('group').addEventListener('submit', event => {
  event.preventDefault();
  const person = people().find(one => one.registrationId === group?.registrationId);
  if (!person || left(person) === 0) {
    closeGroup();
    if (person) arrive(person);
  } else if (arriveAsTyped(person, find('group-people').value, group.code)) closeGroup();
});
find('group-leave').addEventListener('click', closeGroup);

async function undo(person) {
  const {checkInId} = person.arrival ?? {};
  if (!checkInId) return;
  tell('undone', say('done.undone', person.name));
  await act({kind: 'undo', id: checkInId, name: person.name, registrationId: person.registrationId});
}

find('people').addEventListener('submit', event => {
  event.preventDefault();
  const form = event.target;
  const person = people().find(one => one.registrationId === form.dataset.registration);
  if (!person) return;
  const count = form.querySelector('input');
  if (event.submitter?.name === 'undo' || (person.arrival && left(person) === 0)) undo(person);
  else if (count.hidden) arrive(person);
  else if (arriveAsTyped(person, count.value)) document.activeElement?.blur();
});

find('drop-in').addEventListener('submit', event => {
  const form = event.target;
  const body = Object.fromEntries(['name', 'email', 'organisation'].map(field => [field, form.elements[field].value.trim()]));
  /* What is missing is said by the page itself, as without a script; with no connection it is kept for later. */
  if (connected || !body.name || !/^\S+@\S+$/.test(body.email)) return;
  event.preventDefault();
  const at = new Date().toISOString();
  act({kind: 'drop-in', id: crypto.randomUUID(), name: body.name, at, body: {...body, organisation: body.organisation || null, at}});
  tell('checked-in', say('kept-for-later', body.name));
  form.reset();
});

find('search').addEventListener('submit', event => event.preventDefault());
find('sok').addEventListener('input', show);
find('refused').addEventListener('click', event => {
  const id = event.target.dataset.remove;
  if (id) change(record => record.acts.splice(0, record.acts.length, ...record.acts.filter(one => one.id !== id)));
});

/* ---- with a connection ---- */

/** The answer; undefined when there was none that counts, so that it is tried again. */
async function ask(path, options = {}) {
  const answer = await fetch(api + path, {
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.timeout(10_000),
    ...options,
    headers: {'Accept-Language': station.dataset.language, ...options.headers},
  }).catch(() => undefined);
  connected = answer !== undefined && answer.status < 500 && answer.status !== 429;
  return connected ? answer : undefined;
}

async function sendOne(doing) {
  const answer = await ask(...request(doing));
  if (!answer) return false;
  if ((answer.status === 404 || answer.status === 410) && !await refresh()) return false;
  const said = answer.status === 204 ? {} : await answer.json().catch(() => ({}));
  const refused = answer.ok ? undefined : said.errors?.[0]?.message ?? said.detail ?? String(answer.status);
  const arrival = said.registrationId
    ? {checkInId: said.checkInId, people: said.came, last: said.people, at: said.at, station: said.station} : undefined;
  await change(record => {
    const place = record.acts.findIndex(one => one.id === doing.id && one.kind === doing.kind);
    if (place < 0) return;
    if (refused) record.acts[place].refused = refused;
    else record.acts.splice(place, 1);
    /* The list says so too, until it is heard anew. */
    for (const heard of [record.list, list]) {
      const person = heard?.people.find(one => one.registrationId === doing.registrationId);
      if (person && !refused && said.outcome !== 'undone') person.arrival = arrival ?? without(person, doing);
    }
  });
  if (refused) tell('refused', `${doing.name}: ${refused}`);
  else if (said.outcome === 'already') tell('already', say('done.already', doing.name, clock(said.at), said.station));
  else if (said.people < doing.people) tell('already', say('done.fewer', doing.name, said.people, said.came, said.places));
  return true;
}

/** In the order in which it was done, by one window at a time. */
async function send() {
  await navigator.locks.request(`check-in-${token}`, {ifAvailable: true}, async lock => {
    if (!lock) return;
    for (let next; !closed && (next = acts.find(one => !one.refused));) {
      if (!await sendOne(next)) break;
    }
    if (!closed) await refresh();
  });
}

/** False when the station is no more, or nobody answered. */
async function refresh() {
  const answer = await ask('', stamp ? {headers: {'If-None-Match': stamp}} : {});
  if (closed) return false;
  if (!answer) {
    showUnsent();
    return false;
  }
  if (answer.status === 404 || answer.status === 410) {
    await close(texts.closed);
    return false;
  }
  if (answer.ok) {
    stamp = answer.headers.get('ETag');
    const heard = await answer.json();
    if (closed) return false;
    list = heard;
    await update(token, record => { record.list = list; });
  }
  show();
  return true;
}

/** Nothing stays in the telephone; what could not be sent stands on the page as long as it is open. */
async function close(words) {
  closed = true;
  list = undefined;
  stopScan?.();
  const lost = acts.map(one => one.name);
  await erase(token);
  find('people').replaceChildren();
  for (const part of station.querySelectorAll('form, details, .scanner, #leave, #none')) part.hidden = true;
  find('unsent').hidden = lost.length === 0;
  find('unsent-words').textContent = `${texts['not-sent']} ${lost.join(', ')}`;
  tell('already', words);
}

find('leave').addEventListener('click', () => {
  const unsent = acts.filter(one => !one.refused).length;
  if (unsent === 0 || confirm(say('leave-unsent', unsent))) close(texts.left);
});

/* ---- the camera ---- */

let stopScan;
find('scan').addEventListener('click', async () => {
  if (stopScan) {
    stopScan();
    stopScan = undefined;
  } else {
    find('camera').hidden = false;
    stopScan = await scan(find('video'), station.dataset.decoder, read).catch(() => undefined);
    if (!stopScan) tell('refused', texts['no-camera']);
  }
  find('camera').hidden = !stopScan;
  find('scan').setAttribute('aria-expanded', String(Boolean(stopScan)));
});

/* ---- from now on ---- */

const record = await update(token, () => undefined);
({list, acts} = record);
show();
eraseOld();
navigator.serviceWorker?.register(station.dataset.worker, {scope: '/incheckning/'}).catch(() => undefined);
send().then(() => {
  if (!closed && connected) {
    keepPage([`/incheckning/${token}`, ...new Set(performance.getEntriesByType('resource').map(one => one.name.split('#')[0])
      .filter(name => name.startsWith(`${location.origin}/assets/`))), station.dataset.decoder]);
  }
});
/* Whoever logged out in another window has it erased here too; that window sends what is not sent. */
new BroadcastChannel(LOGGED_OUT).addEventListener('message', () => {
  acts = [];
  close(texts.left);
});
window.addEventListener('online', send);
window.addEventListener('offline', () => {
  connected = false;
  showUnsent();
});
setInterval(() => {
  if (!closed && document.visibilityState === 'visible') send();
}, 5_000);
