import { answerFrom, shelfOf, shelvesToDrop } from './rules.ts';

/** What a service worker's own events and surroundings have; the page's types do not know them. */
type Lasting = Event & { waitUntil: (work: Promise<unknown>) => void };
type Route = { condition: { urlPattern: { pathname: string } }; source: 'network' };
/** Not every browser knows routes; without them such requests pass through us untouched. */
type Installing = Lasting & { addRoutes?: (route: Route) => Promise<void> };
type Asked = Lasting & { request: Request; respondWith: (answer: Promise<Response>) => void };
type Surroundings = { skipWaiting: () => Promise<void>; clients: { claim: () => Promise<void> } };

declare const builtFiles: { build: string; files: string[] };
const { build, files } = builtFiles;
const around = self as unknown as Surroundings;

addEventListener('install', (event) => {
  // What is asked of the server is none of our business: it must neither wait for us nor die with the page that sent it.
  for (const pathname of ['/api/*', '/auth/*'])
    (event as Installing).addRoutes?.({ condition: { urlPattern: { pathname } }, source: 'network' });
  (event as Lasting).waitUntil(keep().then(() => around.skipWaiting()));
});
addEventListener('activate', (event) => (event as Lasting).waitUntil(tidy().then(() => around.clients.claim())));
addEventListener('fetch', (event) => {
  const { request } = event as Asked;
  const from = answerFrom(request, location.origin, files);
  if (from !== 'network') (event as Asked).respondWith(from === 'kept' ? kept(request) : reached(request));
});

/** Keeps the page and every file of this build, so that each screen opens without a network. */
async function keep(): Promise<void> {
  const shelf = await caches.open(shelfOf(build));
  await shelf.addAll(['/', ...files]);
}

async function tidy(): Promise<void> {
  await Promise.all(shelvesToDrop(await caches.keys(), build).map((name) => caches.delete(name)));
}

async function kept(request: Request): Promise<Response> {
  return (await caches.match(request.url)) ?? fetch(request);
}

/** The server's own wherever it answers, so that nobody is held on an old build. */
async function reached(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const shelf = await caches.open(shelfOf(build));
    const last = await shelf.match(request.mode === 'navigate' ? '/' : request.url);
    if (last) return last;
    throw error;
  }
}
