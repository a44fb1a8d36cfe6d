const HEX = /[018]/g;

/** RFC 4122, version 4, from the browser's own random numbers. */
function randomUuid(): `${string}-${string}-${string}-${string}-${string}` {
  const byte = () => crypto.getRandomValues(new Uint8Array(1))[0] ?? 0;
  const text = '10000000-1000-4000-8000-100000000000'.replace(HEX, (digit) =>
    (Number(digit) ^ (byte() & (15 >> (Number(digit) / 4)))).toString(16),
  );
  return text as ReturnType<typeof randomUuid>;
}

function abortedAfter(milliseconds: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(new DOMException('signal timed out', 'TimeoutError')), milliseconds);
  return controller.signal;
}

function abortedByAny(signals: Iterable<AbortSignal>): AbortSignal {
  const controller = new AbortController();
  for (const signal of signals) {
    if (signal.aborted) controller.abort(signal.reason);
    signal.addEventListener('abort', () => controller.abort(signal.reason), { once: true });
  }
  return controller.signal;
}

function throwIfAborted(this: AbortSignal): void {
  if (this.aborted) throw this.reason ?? new DOMException('signal is aborted without reason', 'AbortError');
}

/** Logical properties that stand in `style` of elements, with the physical ones of text that runs from left to right. */
const LOGICAL = {
  inset: ['top', 'right', 'bottom', 'left'],
  insetBlock: ['top', 'bottom'],
  insetBlockStart: ['top'],
  insetBlockEnd: ['bottom'],
  insetInline: ['left', 'right'],
  insetInlineStart: ['left'],
  insetInlineEnd: ['right'],
  marginBlock: ['marginTop', 'marginBottom'],
  marginInline: ['marginLeft', 'marginRight'],
  paddingBlock: ['paddingTop', 'paddingBottom'],
  paddingInline: ['paddingLeft', 'paddingRight'],
} as const;

/** A page that sets `style.paddingInline`, as antd's columns do, would set nothing. One value for all sides, which is what is set so. */
function addLogicalProperties(): void {
  for (const [name, sides] of Object.entries(LOGICAL)) {
    if (name in document.documentElement.style) continue;
    Object.defineProperty(CSSStyleDeclaration.prototype, name, {
      configurable: true,
      get(this: CSSStyleDeclaration) {
        return this[sides[0]];
      },
      set(this: CSSStyleDeclaration, value: string) {
        for (const side of sides) this[side] = value;
      },
    });
  }
}

/** The height of a font, by which antd measures the watermark: that of the text itself is near enough. */
function addFontHeight(): void {
  const pairs = [
    ['fontBoundingBoxAscent', 'actualBoundingBoxAscent'],
    ['fontBoundingBoxDescent', 'actualBoundingBoxDescent'],
  ] as const;
  for (const [name, near] of pairs) {
    if (name in TextMetrics.prototype) continue;
    Object.defineProperty(TextMetrics.prototype, name, {
      configurable: true,
      get(this: TextMetrics) {
        return this[near];
      },
    });
  }
}

/** What the pages use of the web platform beside the language, where the browser has it not. */
export function addWebPlatform(): void {
  addLogicalProperties();
  addFontHeight();
  crypto.randomUUID ??= randomUuid;
  AbortSignal.timeout ??= abortedAfter;
  AbortSignal.any ??= abortedByAny;
  AbortSignal.prototype.throwIfAborted ??= throwIfAborted;
}
