import { useMutation } from '@apollo/client/react';
import { presentError, readStored, writeStored } from '@yjs/web-kit';
import type { FormInstance } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { SaveSheetDocument } from './reviews.graphql.ts';
import { type SheetValues, toInput } from './sheet-values.ts';

const AUTOSAVE_MS = 30_000;

export interface SheetDraft {
  /** Call on every change of the form. */
  touch(): void;
  /** Saves what has changed; true where nothing went wrong. */
  save(): Promise<boolean>;
  savedAt: string | null;
  problem: unknown;
  /** What an earlier page could not save any more; offered, not taken by itself (02 §10.7). */
  left: SheetValues | null;
  dropLeft(): void;
}

/**
 * Keeps a sheet while it is filled in: every 30 seconds, when the page is left and whenever asked (T18-3). What cannot be sent stays in the
 * browser and is offered when the page is opened again.
 */
export function useSheet(id: string, form: FormInstance<SheetValues>, known: string | null, open: boolean): SheetDraft {
  const [run] = useMutation(SaveSheetDocument);
  const key = `training.sheet.${id}`;
  const at = useRef(known);
  const dirty = useRef(false);
  const [savedAt, setSavedAt] = useState(known);
  const [problem, setProblem] = useState<unknown>();
  const [left, setLeft] = useState<SheetValues | null>(() => readLeft(key));

  const save = useCallback(async () => {
    if (!dirty.current || !open) return true;
    dirty.current = false;
    const values = form.getFieldsValue(true) as SheetValues;
    try {
      const { data } = await run({ variables: { id, sheet: toInput(values), savedAt: at.current } });
      at.current = data?.saveScoreSheet.savedAt ?? at.current;
      setSavedAt(at.current);
      setProblem(undefined);
      writeStored(key, null);
      return true;
    } catch (failure) {
      dirty.current = true;
      setProblem(failure);
      if (presentError(failure).code === 'NETWORK') writeStored(key, JSON.stringify(values));
      return false;
    }
  }, [form, id, key, open, run]);

  useEffect(() => {
    const timer = setInterval(() => void save(), AUTOSAVE_MS);
    const leave = () => {
      if (document.visibilityState === 'hidden') void save();
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', leave);
      void save();
    };
  }, [save]);

  return {
    touch: () => {
      dirty.current = true;
    },
    save,
    savedAt,
    problem,
    left,
    dropLeft: () => {
      writeStored(key, null);
      setLeft(null);
    },
  };
}

function readLeft(key: string): SheetValues | null {
  try {
    return JSON.parse(readStored(key) ?? 'null') as SheetValues | null;
  } catch {
    return null;
  }
}
