/** How many places back are remembered: a dialog opened from a dialog from a menu. */
const MOST_PLACES = 20;
const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]';
/** What would open over the page for having been found. */
const OPENS_ON_FOCUS = '.ant-picker input, .ant-select-auto-complete input';
/** Keys by which somebody asks where he stands; any other would act on a place that he has not seen. */
const MOVES: readonly string[] = ['Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

/** One of those that a place is within, and which of its children leads there. */
interface Around {
  parent: HTMLElement;
  index: number;
}

/** Where the keyboard stood, and in what: what stands around it is there longer than it is. */
interface Place {
  element: HTMLElement;
  around: readonly Around[];
  /** On the page itself, not in a dialog above it. */
  onPage: boolean;
}

/**
 * Sees to it that the keyboard never stands nowhere (WCAG 2.4.3): when a dialog goes it stands where it stood before; when what had the focus is
 * gone, as a button whose act is done or a row that has left its list, the next Tab or arrow goes to what stands where it was; to the beginning of
 * another page. Whoever used the mouse last is left alone. Returns the way to end it.
 */
export function keepFocus(page: Document): () => void {
  let places: Place[] = [];
  /** Whether a key was used last, not the mouse or a finger. */
  let byKey = false;

  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || target === page.body) return;
    const rest = places.filter(({ element }) => element !== target).slice(1 - MOST_PLACES);
    places = [...rest, { element: target, around: aroundOf(target), onPage: target.closest('#main') !== null }];
  };
  /** Nobody has the focus because what had it is gone; whoever pressed beside everything has let go of it himself. */
  const isLost = () => {
    const last = places.at(-1);
    return last !== undefined && page.activeElement === page.body && !last.element.isConnected;
  };
  const bringBack = (): boolean => {
    for (const { element, around, onPage } of places.toReversed()) {
      if (element.isConnected && takes(element)) return true;
      const near = around.filter(({ parent }) => parent.isConnected);
      if (near.some(takesNear)) return true;
      // With its page all around it is gone; with a dialog, what is behind that.
      if (onPage && near.length === 0) break;
    }
    const main = page.getElementById('main');
    main?.focus({ preventScroll: true });
    return main !== null && page.activeElement === main;
  };
  const onPointer = () => {
    byKey = false;
  };
  const onKey = (event: KeyboardEvent) => {
    const before = byKey;
    byKey = true;
    if (!isLost()) return;
    // The mouse took it away: the browser goes on from where that was.
    if (!before) places = [];
    else if (MOVES.includes(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey && bringBack())
      event.preventDefault();
  };

  page.addEventListener('focusin', remember);
  page.addEventListener('pointerdown', onPointer, true);
  page.addEventListener('keydown', onKey, true);
  // Dialogs are children of the body; a message that goes there takes nothing with it.
  const dialogs = new MutationObserver((changes) => {
    const gone = new Set(changes.flatMap(({ removedNodes }) => [...removedNodes]));
    if (byKey && isLost() && places.at(-1)?.around.some(({ parent }) => gone.has(parent))) bringBack();
  });
  dialogs.observe(page.body, { childList: true });
  return () => {
    page.removeEventListener('focusin', remember);
    page.removeEventListener('pointerdown', onPointer, true);
    page.removeEventListener('keydown', onKey, true);
    dialogs.disconnect();
  };
}

/** From the inside out: up to the page itself, or to the whole of what is no part of it. */
function aroundOf(element: HTMLElement): Around[] {
  const found: Around[] = [];
  const { body } = element.ownerDocument;
  let child = element;
  for (
    let parent = child.parentElement;
    parent && parent.id !== 'main' && parent !== body;
    parent = child.parentElement
  ) {
    found.push({ parent, index: [...parent.children].indexOf(child) });
    child = parent;
  }
  return found;
}

/** Whether something takes the focus where the child stood: what has moved up into its place, what stands before it, and so on outwards. */
function takesNear({ parent, index }: Around): boolean {
  const distance = (n: number) => (n < index ? 2 * (index - n) - 1 : 2 * (n - index));
  return [...parent.children]
    .map((child, n) => ({ child, far: distance(n) }))
    .sort((a, b) => a.far - b.far)
    .some(({ child }) => [child, ...child.querySelectorAll(FOCUSABLE)].some(takesIfMeant));
}

const takesIfMeant = (element: Element): boolean =>
  element instanceof HTMLElement && element.matches(FOCUSABLE) && !element.matches(OPENS_ON_FOCUS) && takes(element);

/** Whether it can have the focus, and has it now, in view. */
function takes(element: HTMLElement): boolean {
  element.focus();
  return element.ownerDocument.activeElement === element;
}
