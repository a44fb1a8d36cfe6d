import { useEffect, useRef } from 'react';

/** A key, with `mod+` for Ctrl (⌘ on a Mac) or `alt+` before it. */
export type Shortcut = `mod+${string}` | `alt+${string}` | string;

/** Calls `run` on the shortcut, anywhere on the page; single keys are left to fields that take text. */
export function useShortcut(shortcut: Shortcut, run: () => void): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.isComposing || !matches(shortcut, event)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [shortcut]);
}

function matches(shortcut: Shortcut, event: KeyboardEvent): boolean {
  const mod = event.ctrlKey || event.metaKey;
  if (shortcut.startsWith('mod+')) return mod && event.key.toLowerCase() === shortcut.slice(4);
  if (shortcut.startsWith('alt+')) return !mod && event.altKey && event.key === shortcut.slice(4);
  return !mod && !event.altKey && event.key === shortcut && !takesText(event.target);
}

function takesText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
