import type { APIRequestContext, Page, Request } from 'playwright-core';

/** Clients with a router of their own, by the beginning of their addresses. */
const CLIENTS = ['/staff', '/training', '/apply'];
/** So many looks in a row, two frames each, find nothing under way: a page that is being drawn asks for the next thing within one. */
const CALM_LOOKS = 3;

/** What is known of a page that a test has opened. */
interface Watched {
  /** Sign-ins past its pages when its client was loaded. */
  signIns: number;
  /** Addresses that this client has shown. */
  shown: Set<string>;
  /** What it has asked for and not been answered. */
  underWay: Set<Request>;
}

const watched = new WeakMap<Page, Watched>();
const signIns = new WeakMap<APIRequestContext, number>();
const signInsOf = (page: Page) => signIns.get(page.context().request) ?? 0;

/** Notes what the page loads, so that {@link visit} can tell whether a client is open in it. */
export function watchLoads(page: Page): void {
  const own: Watched = { signIns: -1, shown: new Set(), underWay: new Set() };
  watched.set(page, own);
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) {
      own.signIns = signInsOf(page);
      own.shown.clear();
      own.underWay.clear();
    } else if (['fetch', 'xhr', 'script'].includes(request.resourceType())) own.underWay.add(request);
  });
  const end = (request: Request) => own.underWay.delete(request);
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  page.on('framenavigated', (frame) => frame === page.mainFrame() && own.shown.add(addressOf(page)));
}

/** Somebody has signed in with these cookies past the pages: an open client does not know of him. */
export function noteSignIn(request: APIRequestContext): void {
  signIns.set(request, (signIns.get(request) ?? 0) + 1);
}

/**
 * Goes to an address as the menu does: by the client that is open, which costs a fifth of loading it anew. It is loaded where none is open for
 * whoever is signed in, and where the client was there before: a list begins with the rows that it knows, and tells of others as new. Use
 * `goto` where loading an address is what the test is about.
 */
export async function visit(page: Page, address: string): Promise<void> {
  const own = watched.get(page);
  const place = ownPart(page.url(), address);
  if (!own || !place || own.signIns !== signInsOf(page) || own.shown.has(place)) {
    await page.goto(address);
    return;
  }
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, place);
  for (let calm = 0; calm < CALM_LOOKS; ) {
    await page.evaluate(twoFrames);
    calm = own.underWay.size === 0 ? calm + 1 : 0;
  }
}

/**
 * To where the page has been before, by the client: a load costs five times as much. A list begins with the rows that it knows, so this is
 * for rows that were there.
 */
export async function backTo(page: Page, address: string): Promise<void> {
  await page.evaluate(async (to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
    // Until what was there before has gone: two frames.
    for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, address);
}

function addressOf(page: Page): string {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
}

/** The address without its origin, where it is one of the client that is shown. */
function ownPart(shown: string, address: string): string | undefined {
  if (!shown.startsWith('http')) return undefined;
  const [from, to] = [new URL(shown), new URL(address, shown)];
  const client = CLIENTS.find((one) => to.pathname.startsWith(one));
  const isOwn = client !== undefined && from.pathname.startsWith(client) && to.origin === from.origin;
  return isOwn ? to.pathname + to.search + to.hash : undefined;
}

/** Runs in the page. */
async function twoFrames(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}
