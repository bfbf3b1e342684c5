/*
 * What a station keeps in the telephone: per station one record with the list as it was last heard, and what was done here and is not
 * sent yet. Every change is one transaction, so that two windows never lose each other's.
 */
const NAME = 'samling-check-in';

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

/** Reads the record, lets {@code change} alter it, and keeps it; resolves when it is written. */
export async function update(token, change) {
  const transaction = (await opened).transaction('stations', 'readwrite');
  const stations = transaction.objectStore('stations');
  const record = await wait(stations.get(token)) ?? {token, list: undefined, acts: []};
  change(record);
  stations.put(record);
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  return record;
}

async function remove(token) {
  await wait((await opened).transaction('stations', 'readwrite').objectStore('stations').delete(token));
}

/** Nothing of this station stays in the telephone: neither list nor page. */
export async function erase(token) {
  await remove(token);
  const pages = await caches.open(NAME);
  await pages.delete(`/incheckning/${token}`, {ignoreVary: true});
}

/** Stations whose event is over are erased, whichever station is open now. */
export async function eraseOld() {
  const all = await wait((await opened).transaction('stations').objectStore('stations').getAll());
  for (const {token, list} of all) {
    if (list && Date.parse(list.event.closes) < Date.now()) await erase(token);
  }
}

/** The page and what it stands on, for when there is no connection. */
export async function keepPage(addresses) {
  const pages = await caches.open(NAME);
  await Promise.all(addresses.map(address => pages.add(new Request(address, {cache: 'reload'})).catch(() => undefined)));
}
