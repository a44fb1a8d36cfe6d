import { useEffect } from 'react';

/** After the first paint, before a person reaches for it. */
const IDLE_MS = 1_500;

/** Fetches parts that a page opens on demand (dialogs, previews) once it is idle, so that opening them waits for nothing. */
export function useIdleLoad(load: () => Promise<unknown>): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      // A failure shows itself when the part is opened.
      load().catch(() => undefined);
    }, IDLE_MS);
    return () => clearTimeout(timer);
  }, [load]);
}
