import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSession } from '../session/useSession.ts';
import { now } from '../text/now.ts';
import { readStored, writeStored } from '../text/storage.ts';
import { type Draft, parseDraft, withoutPersonalData } from './draft-store.ts';
import type { FormData } from './form-types.ts';

export interface DraftHandle {
  /** What was found when the page opened; offered, never put in unasked. */
  found: Draft | undefined;
  /** When the last draft was kept on this machine. */
  savedAt: string | undefined;
  /** Keep these values (gathered, at most once a second). */
  save(value: FormData): void;
  /** Forget the draft: after submit, or when the person declines it. */
  clear(): void;
}

const pauseMs = 1_000;
const none: ReadonlySet<string> = new Set();

/**
 * A form's draft on this machine, per user. Personal data never lies in local storage: such fields are left out and
 * must be typed again; `savedAt` and the form's own texts should say so.
 */
export function useDraft(form: string, sensitive: ReadonlySet<string> = none): DraftHandle {
  const userId = useSession().session?.user.id ?? 'anonymous';
  const place = `yjs.draft.${userId}.${form}`;
  const found = useMemo(() => parseDraft(readStored(place)), [place]);
  const [savedAt, setSavedAt] = useState<string>();
  const [declined, setDeclined] = useState(false);
  const pending = useRef<FormData>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (!pending.current) return;
    const at = new Date(now()).toISOString();
    writeStored(place, JSON.stringify({ savedAt: at, value: withoutPersonalData(pending.current, sensitive) }));
    pending.current = undefined;
    setSavedAt(at);
  }, [place, sensitive]);

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  const save = useCallback(
    (value: FormData) => {
      pending.current = value;
      timer.current ??= setTimeout(flush, pauseMs);
    },
    [flush],
  );
  const clear = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    pending.current = undefined;
    writeStored(place, null);
    setSavedAt(undefined);
    setDeclined(true);
  }, [place]);

  return { found: declined ? undefined : found, savedAt, save, clear };
}
