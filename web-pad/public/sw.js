/**
 * The pad without a network: its page and the files that the page names are kept, so that it starts after a power cut while the line is down.
 * The page itself is asked of the service first, that a new release arrives; files bear their hash and never change. Nothing of /graphql is kept.
 */
const KEPT = 'pad-1';
const PAGE = '/pad/';
const PATIENCE_MS = 3000;

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(keepPage());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || !url.pathname.startsWith(PAGE)) return;
  if (request.mode === 'navigate') event.respondWith(freshPage());
  else event.respondWith(keptFile(request));
});

async function keepPage() {
  const cache = await caches.open(KEPT);
  const answer = await fetch(PAGE, { cache: 'reload' });
  if (!answer.ok) throw new Error(`the page answered ${answer.status}`);
  const files = [...(await answer.clone().text()).matchAll(/(?:src|href)="(\/pad\/[^"]+)"/g)].map(([, path]) => path);
  await cache.addAll(files);
  await cache.put(PAGE, answer);
  // What an earlier release needed and this one does not.
  const wanted = new Set([PAGE, ...files]);
  for (const request of await cache.keys()) if (!wanted.has(new URL(request.url).pathname)) await cache.delete(request);
}

async function freshPage() {
  try {
    const late = new AbortController();
    setTimeout(() => late.abort(), PATIENCE_MS);
    const answer = await fetch(PAGE, { signal: late.signal, cache: 'no-cache' });
    if (answer.ok) {
      keepPage().catch(() => undefined);
      return answer;
    }
  } catch {
    // The line is down: what was kept will do.
  }
  return (await caches.match(PAGE)) ?? Response.error();
}

async function keptFile(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  return fetch(request);
}
