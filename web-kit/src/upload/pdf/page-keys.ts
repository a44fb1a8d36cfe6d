/** What a key asks of the page that is read. */
export type PageKey = 'next' | 'previous' | 'first' | 'last' | 'larger' | 'smaller' | 'fit';

const keys: Readonly<Record<string, PageKey>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  Home: 'first',
  End: 'last',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  '0': 'fit',
};

interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

interface Scrolled {
  scrollTop: number;
  clientHeight: number;
  scrollHeight: number;
  clientWidth: number;
  scrollWidth: number;
}

/** A page is read down to its end before the next one comes: keys that scroll turn it only there. Nothing where the browser's own way is right. */
export function readKey({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed, box: Scrolled): PageKey | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const down = key === 'PageDown' || (key === ' ' && !shiftKey);
  const up = key === 'PageUp' || (key === ' ' && shiftKey);
  if (down) return box.scrollTop + box.clientHeight >= box.scrollHeight - 1 ? 'next' : undefined;
  if (up) return box.scrollTop <= 0 ? 'previous' : undefined;
  // An enlarged page is moved to and fro by the same keys.
  if (key.startsWith('Arrow') && box.scrollWidth > box.clientWidth + 1) return undefined;
  return keys[key];
}
