import { useApolloClient, useMutation } from '@apollo/client/react';
import type { FormInstance } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftCheckQuery } from '../generated/graphql.ts';
import { DraftCheckDocument, SaveApplicationDocument } from './applications.graphql.ts';
import { type FormContent, toContent } from './content.ts';

const AUTOSAVE_MS = 30_000;

export interface Draft {
  /** Call on every change of the form. */
  touch(): void;
  /** Saves what has changed; true where nothing went wrong. */
  save(): Promise<boolean>;
  version(): number;
  savedAt: Date | undefined;
  problem: unknown;
  check: DraftCheckQuery['projectApplicationCheck'] | undefined;
}

/** Keeps a draft while it is filled in: every 30 seconds, and whenever asked; nothing typed is lost where saving fails. */
export function useDraft(id: string, version: number, form: FormInstance<FormContent>): Draft {
  const client = useApolloClient();
  const [run] = useMutation(SaveApplicationDocument);
  const current = useRef(version);
  const dirty = useRef(false);
  const [savedAt, setSavedAt] = useState<Date>();
  const [problem, setProblem] = useState<unknown>();
  const [check, setCheck] = useState<Draft['check']>();

  const look = useCallback(async () => {
    const { data } = await client.query({ query: DraftCheckDocument, variables: { id }, fetchPolicy: 'network-only' });
    setCheck(data?.projectApplicationCheck);
  }, [client, id]);

  const save = useCallback(async () => {
    if (!dirty.current) return true;
    dirty.current = false;
    try {
      const content = toContent(form.getFieldsValue(true) as FormContent);
      const { data } = await run({ variables: { id, version: current.current, content } });
      if (data) current.current = data.saveProjectApplication.version;
      setSavedAt(new Date());
      setProblem(undefined);
      await look();
      return true;
    } catch (failure) {
      dirty.current = true;
      setProblem(failure);
      return false;
    }
  }, [form, id, look, run]);

  useEffect(() => {
    void look().catch(() => undefined);
    const timer = setInterval(() => void save(), AUTOSAVE_MS);
    return () => {
      clearInterval(timer);
      void save();
    };
  }, [look, save]);

  const touch = () => {
    dirty.current = true;
  };
  return { touch, save, version: () => current.current, savedAt, problem, check };
}
