import { useMutation } from '@apollo/client/react';
import { type FormData, presentError, type StoredFile } from '@yjs/web-kit';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftFieldsFragment } from '../generated/graphql.ts';
import { SaveApplicationDraftDocument } from './draft.graphql.ts';
import { attachmentsOf, type DraftValues, valuesOf } from './draft-values.ts';

/** 01 §9.3 no. 3. */
const EVERY_MS = 20_000;
const STALE = 'E-0504';

/**
 * Keeps a draft on the server while it is filled in: every 20 seconds, on leaving a field, and when files change; one saving at a time. Nothing
 * personal lies in the browser.
 */
export function useSaving(opened: DraftFieldsFragment) {
  const [save] = useMutation(SaveApplicationDraftDocument, { fetchPolicy: 'no-cache' });
  const [draft, setDraft] = useState(opened);
  const [values, setValues] = useState<DraftValues>(() => valuesOf(opened));
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string>();
  /** Somebody, or oneself in another window, has saved it meanwhile. */
  const [stale, setStale] = useState(false);
  const latest = useRef(values);
  const version = useRef(opened.version);
  const dirty = useRef(false);
  const running = useRef<Promise<number | undefined>>(undefined);

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
      return next.version;
    } catch (failure) {
      const error = presentError(failure);
      dirty.current = true;
      if (error.code === STALE) setStale(true);
      else setProblem(`暂未保存（${error.title}），稍后自动重试，请先不要关闭本页`);
      return undefined;
    } finally {
      setSaving(false);
    }
  }, [save, opened.id]);

  const flush = useCallback(async (): Promise<number | undefined> => {
    await running.current;
    if (!dirty.current) return version.current;
    running.current = send();
    return running.current;
  }, [send]);

  useEffect(() => {
    const timer = setInterval(() => void flush(), EVERY_MS);
    const leave = () => void flush();
    document.addEventListener('focusout', leave);
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      document.removeEventListener('focusout', leave);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [flush]);

  const change = useCallback((next: DraftValues) => {
    latest.current = next;
    dirty.current = true;
    setValues(next);
  }, []);

  const setForm = useCallback((form: FormData) => change({ ...latest.current, form }), [change]);
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
      setDraft(next);
      setStale(false);
      change(content);
      void flush();
    },
    [change, flush],
  );

  const take = useCallback((next: DraftFieldsFragment) => {
    version.current = next.version;
    latest.current = valuesOf(next);
    dirty.current = false;
    setDraft(next);
    setValues(latest.current);
  }, []);

  return { draft, ...values, saving, problem, stale, setForm, setFiles, flush, rebase, take };
}
