import { draw, parseAxml } from '../../../api/test/mini-program/axml.ts';
import { address, PageStack, tell } from '../../../api/test/mini-program/page-stack.ts';
import { newPerson, type Person } from '../../../api/test/mini-program/person.ts';
import { drawParts, partOf, takeFresh } from './draw-parts.ts';
import { type App, frame, type Head } from './frame.ts';
import { myHere } from './my-here.ts';
import { Scripts } from './scripts.ts';
import { cssOf } from './styles.ts';
import { listen } from './touches.ts';
import { Waits } from './waits.ts';

/** What a test tells the screen, and asks of it. */
interface Mini {
  person: Person;
  /** Opens a page upon the one that is looked at, without what leads to it. */
  open(path: string, query: Record<string, string>): Promise<void>;
  /** The person has been elsewhere, and comes back to the page that is looked at. */
  showAgain(): Promise<void>;
  /** The page that is looked at. */
  path(): string;
  /** Whether nothing is on its way, or all waits for the person. */
  isQuiet(): boolean;
}

declare global {
  var mini: Mini;
  /** Alipay's part, done by the sandbox. */
  var alipayCodeOf: (name: string) => Promise<string>;
  var alipayShowFace: (certifyId: string, outcome: string) => Promise<string>;
}

/** The built package, file by file. */
type Files = ReadonlyMap<string, string>;

/** Opens the built package on this screen, in the hand of whom the address names. */
async function start(): Promise<void> {
  const files: Files = new Map(Object.entries((await (await fetch('/package.json')).json()) as Record<string, string>));
  const app = JSON.parse(textOf(files, 'app.json')) as App;
  const person = newPerson(new URLSearchParams(location.search).get('person') ?? '', () => new Uint8Array());
  const style = document.createElement('style');
  style.textContent = cssOf(textOf(files, 'app.acss'));
  document.head.append(style);
  const waits = new Waits(() => paint());
  const world = { codeOf: globalThis.alipayCodeOf, showFace: globalThis.alipayShowFace };
  const track = waits.track.bind(waits);
  const move = {
    go: (url: string) => track(pages.open(...address(url))),
    replace: (url: string) => track(pages.replace(...address(url))),
    start: (url: string) => track(pages.start(...address(url))),
    tab: (url: string) => track(pages.switchTo(address(url)[0])),
    back: (steps: number) => track(pages.back(steps)),
  };
  const scripts = new Scripts(files, myHere({ world, person, move, track }));
  const pages: PageStack = new PageStack({
    load: (path) => scripts.page(path),
    tabs: app.tabBar.items.map(({ pagePath }) => pagePath),
    changed: () => waits.moved(),
  });
  const screen = frame(app, { back: () => void move.back(1), tab: (path) => void move.tab(`/${path}`) });
  const paint = painter(files, pages, screen);
  listen(screen.body, (method, event) => void tell(pages.top.script, method, event));
  globalThis.mini = {
    person,
    open: (path, query) => track(pages.open(path, query)),
    showAgain: () => track(tell(pages.top.script, 'onHide').then(() => tell(pages.top.script, 'onShow'))),
    path: () => pages.top.path,
    isQuiet: () => waits.isQuiet(),
  };
  scripts.load('app.js');
  await tell(scripts.app, 'onLaunch', { path: 'pages/home/home', query: {} });
  await tell(scripts.app, 'onShow');
  await track(pages.open('pages/home/home', {}));
}

/** Draws the page that is looked at, as its data stand. */
function painter(files: Files, pages: PageStack, screen: ReturnType<typeof frame>): () => void {
  let shown = '';
  return () => {
    if (pages.height === 0) return;
    const { path, script } = pages.top;
    if (shown !== path) window.scrollTo(0, 0);
    shown = path;
    screen.head(JSON.parse(textOf(files, `${path}.json`)) as Head, { path, isTab: pages.isTab(path) });
    const included = (part: string) => textOf(files, new URL(part, `https://mini/${path}`).pathname.slice(1));
    drawParts(screen.body, draw(parseAxml(textOf(files, `${path}.axml`), included), script.data));
    for (const canvas of takeFresh()) {
      const method = partOf(canvas)?.handlers.onReady;
      if (method) void tell(script, method, {});
    }
  };
}

function textOf(files: Files, name: string): string {
  const text = files.get(name);
  if (text === undefined) throw new Error(`the package has no ${name}`);
  return text;
}

await start();
