import type { Drawn } from '../../../api/test/mini-program/axml.ts';
import { partOf } from './draw-parts.ts';
import { pick } from './sheets.ts';

/** Hands an event to the method of that name of the page that is looked at. */
export type Hand = (method: string, event: object) => void;

/** Whatever is touched on the screen becomes the platform's event, and bubbles as the platform lets it. */
export function listen(screen: Element, hand: Hand): void {
  screen.addEventListener('click', (event) => void touched(screen, event, hand));
  screen.addEventListener('input', (event) => typed(event, hand));
  screen.addEventListener('change', (event) => changed(screen, event, hand));
  screen.addEventListener('focusout', (event) => given(event, 'onBlur', hand));
  for (const [name, kind] of Object.entries(MOVES)) screen.addEventListener(name, (event) => moved(event, kind, hand));
}

const MOVES = { pointerdown: 'onTouchStart', pointermove: 'onTouchMove', pointerup: 'onTouchEnd' } as const;

/** From what was touched outwards to the screen. */
function* outwards(screen: Element, from: EventTarget | null): Generator<{ element: Element; part: Drawn }> {
  for (let at = from; at instanceof Element && at !== screen; at = at.parentElement) {
    const part = partOf(at);
    if (part) yield { element: at, part };
  }
}

const told = (type: string, at: Drawn, of: Drawn, detail: object) => ({
  type,
  target: { dataset: at.dataset },
  currentTarget: { dataset: of.dataset },
  detail,
});

async function touched(screen: Element, event: Event, hand: Hand): Promise<void> {
  const way = [...outwards(screen, event.target)];
  const innermost = way[0]?.part;
  if (!innermost) return;
  for (const { element, part } of way) {
    if (part.tag === 'picker') return turned(part, hand);
    if (element instanceof HTMLButtonElement && element.disabled) return;
    const method = part.handlers.catchTap ?? part.handlers.onTap;
    if (method) hand(method, told('tap', innermost, part, {}));
    if (part.handlers.catchTap) return;
  }
}

async function turned(part: Drawn, hand: Hand): Promise<void> {
  const { range, 'range-key': key, value, disabled } = part.attributes;
  if (disabled === true || !Array.isArray(range)) return;
  const titles = range.map((one: unknown) => String(key ? (one as Record<string, unknown>)[String(key)] : one));
  const [title = ''] = String(part.attributes['aria-label'] ?? '').split('：');
  const at = await pick(title, titles, Number(value));
  if (at >= 0 && part.handlers.onChange) hand(part.handlers.onChange, told('change', part, part, { value: at }));
}

function typed({ target }: Event, hand: Hand): void {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
  if (target.type !== 'text' && target.type !== 'textarea') return;
  given({ target }, 'onInput', hand);
}

function changed(screen: Element, { target }: Event, hand: Hand): void {
  if (!(target instanceof HTMLInputElement)) return;
  const [own, ...around] = [...outwards(screen, target)].map(({ part }) => part);
  if (!own) return;
  if (target.type === 'checkbox' && own.handlers.onChange)
    hand(own.handlers.onChange, told('change', own, own, { value: target.checked }));
  const group = target.type === 'radio' ? around.find(({ tag }) => tag === 'radio-group') : undefined;
  if (group?.handlers.onChange) hand(group.handlers.onChange, told('change', group, group, { value: target.value }));
}

/** What stands in a field, for a handler of the field itself. */
function given({ target }: { readonly target: EventTarget | null }, kind: string, hand: Hand): void {
  const part = target instanceof Element ? partOf(target) : undefined;
  const method = part?.handlers[kind];
  if (!part || !method || !target || !('value' in target)) return;
  hand(method, told(kind.slice(2).toLowerCase(), part, part, { value: target.value }));
}

function moved(event: Event, kind: string, hand: Hand): void {
  if (!(event instanceof PointerEvent && event.target instanceof HTMLCanvasElement)) return;
  const method = partOf(event.target)?.handlers[kind];
  if (!method) return;
  const { left, top } = event.target.getBoundingClientRect();
  const at = { x: event.clientX - left, y: event.clientY - top, clientX: event.clientX, clientY: event.clientY };
  hand(method, { type: kind.slice(2), touches: kind === 'onTouchEnd' ? [] : [at] });
}
