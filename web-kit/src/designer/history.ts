import { useState } from 'react';

interface Steps<State> {
  past: readonly State[];
  present: State;
  future: readonly State[];
}

export interface History<State> {
  present: State;
  /** A step that can be undone; `merge` makes one step of it and the one before, as with typing. */
  change(next: State, merge?: boolean): void;
  undo: (() => void) | undefined;
  redo: (() => void) | undefined;
}

/** Most steps that are kept. */
const MOST = 100;

/** What is being edited, with the steps back and forth. */
export function useHistory<State>(begin: () => State, onChange: (state: State) => void): History<State> {
  const [steps, setSteps] = useState<Steps<State>>(() => ({ past: [], present: begin(), future: [] }));
  const [typing, setTyping] = useState(false);
  const go = (next: Steps<State>, merges: boolean) => {
    setSteps(next);
    setTyping(merges);
    onChange(next.present);
  };
  const { past, present, future } = steps;
  const [later, ...latest] = future;
  const earlier = past.at(-1);
  return {
    present,
    change: (next, merge = false) => {
      const kept = merge && typing ? past : [...past, present].slice(-MOST);
      go({ past: kept, present: next, future: [] }, merge);
    },
    undo:
      earlier === undefined
        ? undefined
        : () => go({ past: past.slice(0, -1), present: earlier, future: [present, ...future] }, false),
    redo:
      later === undefined ? undefined : () => go({ past: [...past, present], present: later, future: latest }, false),
  };
}
