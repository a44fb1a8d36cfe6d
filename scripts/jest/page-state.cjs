/** What a test file may change on objects of the browser that the next one finds again. */
const CHANGED_BY_TESTS = (window) => [
  window,
  window.URL,
  window.navigator,
  window.document,
  window.Element.prototype,
  window.HTMLElement.prototype,
  window.HTMLCanvasElement.prototype,
];

/** React asks a document once to tell it of these; Jest itself listens to errors. */
const FOR_ALL_FILES = new Set(['selectionchange', 'error']);

/** What one file does to a page that others use after it: own values, listeners and timers of objects that outlive it. */
class PageState {
  #window;
  #before = [];
  #listeners = [];
  #lastTimer = 0;
  #lastFrame = 0;

  constructor(window) {
    this.#window = window;
    for (const target of [window, window.document]) this.#noteListenersOf(target);
  }

  /** From here on, what changes is the file's. */
  begin() {
    this.#before = CHANGED_BY_TESTS(this.#window).map((object) => [object, Object.getOwnPropertyDescriptors(object)]);
    this.#listeners = [];
  }

  /** Takes the file's traces away. What was asked to run at once has run before: a library that waits for it would wait for ever. */
  async restore() {
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve));
    this.#endTimers();
    for (const [target, args] of this.#listeners) target.removeEventListener(...args);
    for (const [object, before] of this.#before) restoreValues(object, before, object === this.#window);
    const { document, history, localStorage, sessionStorage } = this.#window;
    localStorage.clear();
    sessionStorage.clear();
    history.replaceState(null, '', '/');
    document.title = '';
    document.head.replaceChildren();
    document.body.replaceChildren();
    for (const element of [document.documentElement, document.body])
      for (const { name } of [...element.attributes]) element.removeAttribute(name);
    for (const cookie of document.cookie.split('; ')) document.cookie = `${cookie.split('=')[0]}=; max-age=0; path=/`;
  }

  #noteListenersOf(target) {
    const { addEventListener } = target;
    target.addEventListener = (...args) => {
      if (!FOR_ALL_FILES.has(args[0])) this.#listeners.push([target, args]);
      return addEventListener.apply(target, args);
    };
  }

  /** Handles of a page are counted up. */
  #endTimers() {
    const window = this.#window;
    const timer = window.setTimeout(() => undefined);
    for (let handle = this.#lastTimer + 1; handle <= timer; handle += 1) window.clearTimeout(handle);
    this.#lastTimer = timer;
    const frame = window.requestAnimationFrame(() => undefined);
    for (let handle = this.#lastFrame + 1; handle <= frame; handle += 1) window.cancelAnimationFrame(handle);
    this.#lastFrame = frame;
  }
}

/** Globals that a library has made stay: it will not make them again. */
function restoreValues(object, before, keepNew) {
  for (const name of Reflect.ownKeys(object)) {
    const was = before[name];
    if (!was && keepNew) continue;
    const now = Object.getOwnPropertyDescriptor(object, name);
    if (!now?.configurable) continue;
    if (!was) delete object[name];
    else if (now.value !== was.value || now.get !== was.get) Object.defineProperty(object, name, was);
  }
  for (const name of Reflect.ownKeys(before)) if (!(name in object)) Object.defineProperty(object, name, before[name]);
}

module.exports = { PageState };
