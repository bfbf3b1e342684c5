/* Looks after the check-in pages and no others: the newest when there is a connection, else as they were when the station was opened. */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', event => {
  const {method, url} = event.request;
  const path = new URL(url).pathname;
  if (method !== 'GET' || !(path.startsWith('/incheckning/') || path.startsWith('/assets/'))) return;
  event.respondWith(fetch(event.request).catch(async () =>
    await caches.match(event.request, {ignoreSearch: path.startsWith('/incheckning/'), ignoreVary: true}) ?? Response.error()));
});
