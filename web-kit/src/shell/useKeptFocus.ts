import { useEffect } from 'react';

/** Keeps the keyboard's place on the page ({@link import('./keep-focus.ts').keepFocus}); loaded once there is a page to stand on. */
export function useKeptFocus(): void {
  useEffect(() => {
    let over = false;
    let end: (() => void) | undefined;
    void import('./keep-focus.ts').then(
      ({ keepFocus }) => {
        if (!over) end = keepFocus(document);
      },
      // Whoever cannot load it just now has the browser's own way.
      () => undefined,
    );
    return () => {
      over = true;
      end?.();
    };
  }, []);
}
