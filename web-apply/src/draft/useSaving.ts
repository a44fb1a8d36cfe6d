import { useMutation } from '@apollo/client/react';
import { type FormData, presentError, type StoredFile, useSession } from '@yjs/web-kit';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftFieldsFragment } from '../generated/graphql.ts';
import { SaveApplicationDraftDocument } from './draft.graphql.ts';
import type { SavingProblem } from './draft-context.ts';
import { attachmentsOf, type DraftValues, valuesOf } from './draft-values.ts';

/** 01 §9.3 no. 3. */
const EVERY_MS = 20_000;
const STALE = 'E-0504';
/** Handed in or deleted elsewhere. */
const GONE = 'NOT_FOUND';

/**
 * Keeps a draft on the server while it is filled in: every 20 seconds, on leaving a field, when files change, and when the network is back; one
 * saving at a time. Nothing personal lies in the browser.
 */
export function useSaving(opened: DraftFieldsFragment) {
  const [save] = useMutation(SaveApplicationDraftDocument, { fetchPolicy: 'no-cache' });
  const [draft, setDraft] = useState(opened);
  const [values, setValues] = useState<DraftValues>(() => valuesOf(opened));
  const [saving, setSaving] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const [problem, setProblem] = useState<SavingProblem>();
  /** Somebody, or oneself in another window, has saved it meanwhile; or it is no more. */
  const [elsewhere, setElsewhere] = useState<'STALE' | 'GONE'>();
  const latest = useRef(values);
  const version = useRef(opened.version);
  const dirty = useRef(false);
  /** Until it is said what stands, nothing more is sent. */
  const halted = useRef(false);
  const running = useRef<Promise<number | undefined>>(undefined);

  const mark = useCallback((on: boolean) => {
    dirty.current = on;
    setUnsaved(on);
  }, []);

  const send = useCallback(async (): Promise<number | undefined> => {
    dirty.current = false;
    setSaving(true);
    const { form, files } = latest.current;
    try {
      const input = { id: opened.id, version: version.current, form, attachments: attachmentsOf(files) };
      const next = (await save({ variables: { input } })).data?.saveApplicationDraft;
      if (!next) throw new TypeError('no answer');
      version.current = next.version;
      setDraft(next);
      setProblem(undefined);
      // What was typed meanwhile goes with the next one.
      setUnsaved(dirty.current);
      return next.version;
    } catch (failure) {
      const { code, title } = presentError(failure);
      mark(true);
      halted.current = code === STALE || code === GONE;
      if (halted.current) setElsewhere(code === STALE ? 'STALE' : 'GONE');
      else setProblem({ code, title });
      return undefined;
    } finally {
      setSaving(false);
    }
  }, [save, opened.id, mark]);

  const flush = useCallback(async (): Promise<number | undefined> => {
    while (running.current) await running.current;
    if (!dirty.current) return version.current;
    if (halted.current) return undefined;
    const sending = send().finally(() => {
      running.current = undefined;
    });
    running.current = sending;
    return sending;
  }, [send]);

  useEffect(() => {
    const timer = setInterval(() => void flush(), EVERY_MS);
    const keep = () => void flush();
    const hidden = () => {
      if (document.visibilityState === 'hidden') keep();
    };
    document.addEventListener('focusout', keep);
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', keep);
    window.addEventListener('online', keep);
    return () => {
      clearInterval(timer);
      document.removeEventListener('focusout', keep);
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', keep);
      window.removeEventListener('online', keep);
      keep();
    };
  }, [flush]);

  const change = useCallback(
    (next: DraftValues) => {
      latest.current = next;
      mark(true);
      setValues(next);
    },
    [mark],
  );

  // Whoever has signed in again goes on where the session ended (E-0007).
  const { epoch } = useSession();
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each sign-in
  useEffect(() => void flush(), [epoch, flush]);

  const setForm = useCallback(
    (form: FormData) => {
      // A form tells its values again when a field is left: what says nothing new is saved already.
      if (JSON.stringify(form) === JSON.stringify(latest.current.form)) return;
      change({ ...latest.current, form });
    },
    [change],
  );
  const setFiles = useCallback(
    (code: string, files: StoredFile[]) => {
      change({ ...latest.current, files: { ...latest.current.files, [code]: files } });
      void flush();
    },
    [change, flush],
  );

  /** Goes on from what the server has, with these values: they are saved next. */
  const rebase = useCallback(
    (next: DraftFieldsFragment, content: DraftValues) => {
      version.current = next.version;
      halted.current = false;
      setDraft(next);
      setElsewhere(undefined);
      change(content);
      void flush();
    },
    [change, flush],
  );

  const take = useCallback(
    (next: DraftFieldsFragment) => {
      version.current = next.version;
      latest.current = valuesOf(next);
      mark(false);
      setDraft(next);
      setValues(latest.current);
    },
    [mark],
  );

  return { draft, ...values, saving, unsaved, problem, elsewhere, setForm, setFiles, flush, rebase, take };
}
