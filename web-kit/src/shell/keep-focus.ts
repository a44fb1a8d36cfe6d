/** How many places back are remembered: a dialog opened from a dialog from a menu. */
const MOST_PLACES = 20;
const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]';

/** Where the keyboard stood, and in what: what stands around it is there longer than it is. */
interface Place {
  element: HTMLElement;
  around: readonly HTMLElement[];
  /** On the page itself, not in a dialog above it. */
  onPage: boolean;
}

/**
 * Sees to it that the keyboard never stands nowhere (WCAG 2.4.3): when a dialog goes it stands where it stood before; when what had the focus is
 * gone, as a button whose act is done or a row that has left its list, at what is nearest to where it was; at the beginning of another page. Returns
 * the way to end it.
 */
export function keepFocus(page: Document): () => void {
  let places: Place[] = [];

  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || target === page.body) return;
    const rest = places.filter(({ element }) => element !== target).slice(1 - MOST_PLACES);
    places = [...rest, { element: target, around: ancestorsOf(target), onPage: target.closest('#main') !== null }];
  };
  /** Nobody has the focus because what had it is gone; whoever pressed beside everything has let go of it himself. */
  const isLost = () => {
    const last = places.at(-1);
    return last !== undefined && page.activeElement === page.body && !last.element.isConnected;
  };
  const bringBack = () => {
    if (!isLost()) return;
    for (const { element, around, onPage } of places.toReversed()) {
      if (element.isConnected && takes(element)) return;
      const near = around.filter((one) => one.isConnected);
      if (near.some((one) => [...one.querySelectorAll<HTMLElement>(FOCUSABLE)].some(takes))) return;
      // With its page all around it is gone; with a dialog, what is behind that.
      if (onPage && near.length === 0) break;
    }
    page.getElementById('main')?.focus({ preventScroll: true });
  };

  page.addEventListener('focusin', remember);
  // Whatever is gone from within the page: the next key goes on from there.
  page.addEventListener('keydown', bringBack, true);
  // Dialogs are children of the body.
  const dialogs = new MutationObserver((changes) => {
    if (changes.some(({ removedNodes }) => removedNodes.length > 0)) bringBack();
  });
  dialogs.observe(page.body, { childList: true });
  return () => {
    page.removeEventListener('focusin', remember);
    page.removeEventListener('keydown', bringBack, true);
    dialogs.disconnect();
  };
}

/** From the inside out: up to the page itself, or to the whole of what is no part of it. */
function ancestorsOf(element: HTMLElement): HTMLElement[] {
  const found: HTMLElement[] = [];
  const { body } = element.ownerDocument;
  for (let one = element.parentElement; one && one.id !== 'main' && one !== body; one = one.parentElement)
    found.push(one);
  return found;
}

/** Whether it can have the focus, and has it now. */
function takes(element: HTMLElement): boolean {
  element.focus({ preventScroll: true });
  return element.ownerDocument.activeElement === element;
}
