/** What a browser has and jsdom lacks, for antd, the router and the cryptography of the clients. */
import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import { deserialize, serialize } from 'node:v8';

const noop = () => undefined;

globalThis.TextEncoder ??= TextEncoder;
globalThis.TextDecoder ??= TextDecoder;
globalThis.structuredClone ??= (value) => deserialize(serialize(value));
if (!globalThis.crypto?.subtle) Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });

window.matchMedia ??= (query) => ({
  matches: false,
  media: query,
  onchange: null,
  addListener: noop,
  removeListener: noop,
  addEventListener: noop,
  removeEventListener: noop,
  dispatchEvent: () => false,
});

globalThis.ResizeObserver ??= class {
  observe = noop;
  unobserve = noop;
  disconnect = noop;
};

// A router with data makes one of them for every page; nothing is sent by it.
globalThis.Request ??= class {
  constructor(url, { method = 'GET', signal } = {}) {
    Object.assign(this, { url: String(url), method, signal });
  }
};

// jsdom asks every rule of antd's style sheets about every element, which is two thirds of the time of these tests. What is
// read here is whether an element can be seen, by its own style and the classes by which antd hides; and lengths, to measure text.
const hidden = /(?:^|\s)ant-[\w-]+-hidden(?:\s|$)/;
const defaults = {
  display: (element) => (element.hidden || hidden.test(element.getAttribute('class') ?? '') ? 'none' : 'block'),
  visibility: () => 'visible',
};
const lengths = /^(?:padding|border|margin)|^(?:width|height|line-height)$/;

/** jsdom's own; axe asks it. It has no styles of pseudo elements and complains when asked for them. */
const computedStyle = window.getComputedStyle.bind(window);
window.exactStyle = (element) => computedStyle(element);

window.getComputedStyle = (element) =>
  new Proxy(element.style, {
    get(style, name) {
      if (name === 'getPropertyValue') {
        return (asked) =>
          style.getPropertyValue(asked) || (defaults[asked]?.(element) ?? (lengths.test(asked) ? '0px' : ''));
      }
      const own = style[name];
      return typeof own === 'function' ? own.bind(style) : own || (defaults[name]?.(element) ?? own);
    },
  });

// Node's own MessageChannel keeps the process alive; antd's form only wants the next turn of the loop. React wants it too, also
// while a test holds the timers.
const later = globalThis.setTimeout;
globalThis.MessageChannel ??= class {
  port1 = { onmessage: null };
  port2 = { postMessage: (data) => later(() => this.port1.onmessage?.({ data })) };
};
