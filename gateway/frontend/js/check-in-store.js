/*
 * What a station keeps in the telephone: per station one record with the list as it was last heard, and what was done here and is not
 * sent yet. Every change is one transaction, so that two windows never lose each other's.
 */
const NAME = 'samling-check-in';
/** Says to every page that there is something to erase in time. */
const MARK = 'samling.incheckning';
/** Where an open station hears that somebody logged out in another window. */
export const LOGGED_OUT = 'samling-logged-out';

function wait(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function open() {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore('stations', {keyPath: 'token'});
  return wait(request);
}

const opened = open();

function mark(anything) {
  try {
    if (anything) localStorage.setItem(MARK, 'yes');
    else localStorage.removeItem(MARK);
  } catch { /* forbidden by the reader: then it is erased by the next station's page */ }
}

/** Every station's record. */
export async function all() {
  return wait((await opened).transaction('stations').objectStore('stations').getAll());
}

/** Reads the record, lets {@code change} alter it, and keeps it; resolves when it is written. */
export async function update(token, change) {
  const transaction = (await opened).transaction('stations', 'readwrite');
  const stations = transaction.objectStore('stations');
  const record = await wait(stations.get(token)) ?? {token, list: undefined, acts: []};
  change(record);
  record.closes = record.list?.event.closes ?? record.closes;
  stations.put(record);
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  mark(true);
  return record;
}

/** Nothing of this station stays in the telephone: neither list nor page. */
export async function erase(token) {
  await wait((await opened).transaction('stations', 'readwrite').objectStore('stations').delete(token));
  const pages = await caches.open(NAME);
  await pages.delete(`/incheckning/${token}`, {ignoreVary: true});
  if ((await all()).length === 0) mark(false);
}

/** The same, but for acts that are not sent: they stay, without the names of those who are in the service's list. */
export async function empty(token, unsent) {
  const {closes} = (await all()).find(one => one.token === token) ?? {};
  await erase(token);
  if (unsent.length === 0) return;
  await update(token, record => {
    record.closes = closes;
    record.acts = unsent.map(act => act.kind === 'drop-in' ? act : {...act, name: ''});
  });
}

/** Stations whose event is over are erased, whichever page is open now. */
export async function eraseOld() {
  for (const {token, closes} of await all()) {
    if (closes && Date.parse(closes) < Date.now()) await erase(token);
  }
}

/** The page and what it stands on, for when there is no connection. */
export async function keepPage(addresses) {
  const pages = await caches.open(NAME);
  await Promise.all(addresses.map(address => pages.add(new Request(address, {cache: 'reload'})).catch(() => undefined)));
}
