import { useMutation } from '@apollo/client/react';
import { type FormData, presentError } from '@yjs/web-kit';
import { useCallback, useEffect, useRef, useState } from 'react';
import { newRequestId } from '../../platform/request-id.ts';
import { allAttachments, type FilesByMaterial } from './materials.ts';
import { SaveRegistrationDraftDocument } from './RegistrationDraft.graphql.ts';

/** What is kept of a registration. */
export interface DraftValues {
  form: FormData;
  files: FilesByMaterial;
}

export interface DraftState {
  id: string | undefined;
  /** When the server last took it. */
  savedAt: string | undefined;
  saving: boolean;
  /** Why the last saving did not succeed; it is tried again, except after E-0504. */
  problem: string | undefined;
}

const pauseMs = 1_000;
const retryMs = 10_000;
const stale = 'E-0504';

/**
 * Keeps a registration on the server while it is typed: a second after the last change, one saving at a time, and once
 * more when the connection or the session has come back. Nothing personal lies in the browser.
 */
export function useRegistrationDraft(opened: { id: string; version: number; savedAt: string } | undefined) {
  const [save] = useMutation(SaveRegistrationDraftDocument, { fetchPolicy: 'no-cache' });
  const [state, setState] = useState<DraftState>({
    id: opened?.id,
    savedAt: opened?.savedAt,
    saving: false,
    problem: undefined,
  });
  const known = useRef(opened && { id: opened.id, version: opened.version });
  // The first saving makes the draft; a repeat of it under the same id and content makes no second one.
  const first = useRef<{ key: string; id: string }>(undefined);
  const waiting = useRef<DraftValues>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<void>>(undefined);
  const ended = useRef(false);

  const requestId = useCallback((key: string) => {
    if (first.current?.key !== key) first.current = { key, id: newRequestId() };
    return first.current.id;
  }, []);

  const send = useCallback(
    async (values: DraftValues): Promise<void> => {
      setState((now) => ({ ...now, saving: true }));
      try {
        const content = { form: values.form, attachments: allAttachments(values.files) };
        const input = { ...content, ...known.current, requestId: requestId(JSON.stringify(content)) };
        const draft = (await save({ variables: { input } })).data?.saveRegistrationDraft;
        if (!draft) throw new TypeError('no answer');
        known.current = { id: draft.id, version: draft.version };
        setState({ id: draft.id, savedAt: draft.updatedAt, saving: false, problem: undefined });
      } catch (failure) {
        const error = presentError(failure);
        if (error.code === stale) ended.current = true;
        else waiting.current ??= values;
        setState((now) => ({ ...now, saving: false, problem: problemText(error) }));
      }
    },
    [save, requestId],
  );

  /** Sends what waits, after the saving under way. */
  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    timer.current = undefined;
    await running.current;
    const values = waiting.current;
    if (!values || ended.current) return;
    waiting.current = undefined;
    running.current = send(values);
    await running.current;
    running.current = undefined;
    if (waiting.current && !ended.current) timer.current ??= setTimeout(() => void flush(), retryMs);
  }, [send]);

  useEffect(() => {
    const leave = () => void flush();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [flush]);

  const keep = useCallback(
    (values: DraftValues) => {
      if (ended.current) return;
      waiting.current = values;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), pauseMs);
    },
    [flush],
  );

  /** Waits for what is under way and saves no more: the registration is being submitted. Answers with the draft's id. */
  const hold = useCallback(async (): Promise<string | undefined> => {
    clearTimeout(timer.current);
    waiting.current = undefined;
    await running.current;
    waiting.current = undefined;
    return known.current?.id;
  }, []);

  const end = useCallback(() => {
    ended.current = true;
    waiting.current = undefined;
    clearTimeout(timer.current);
  }, []);

  return { ...state, keep, flush, hold, end };
}

function problemText({ code, title }: { code?: string | undefined; title: string }): string {
  if (code === stale) return '这份草稿已在另一个窗口修改，这里不再保存。请从“我的草稿”重新打开。';
  return `草稿暂未保存（${title}），稍后自动重试，请先不要关闭本页。`;
}
