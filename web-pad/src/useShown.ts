import { now } from '@yjs/web-kit/pad';
import { useCallback, useState } from 'react';
import type { Page } from './net/open-call.ts';
import type { Finished } from './screens/EvaluationScreen.tsx';

/** What stands on the screen. */
type Shown =
  | { kind: 'idle' }
  /** `startedAt`: somebody has begun by himself, without a call. */
  | { kind: 'page'; page: Page; envelope: string; calledAt: number; startedAt?: string }
  | { kind: 'failed'; qrSvg: string }
  | { kind: 'end'; finished: Finished };

interface Screens {
  shown: Shown;
  /** What came while thanks stood, and when, in milliseconds: it waits until they have been read (R9.1.2). */
  next?: { shown: Shown; at: number };
}

const IDLE: Screens = { shown: { kind: 'idle' } };

export interface ShownScreens {
  shown: Shown;
  /** Something waits for the end of what stands. */
  waits: boolean;
  /** The page of a call, or that it did not open. */
  arrive(shown: Shown): void;
  /** The page of this call was handed in; nothing where another one has taken its place. */
  finish(callId: string, finished: Finished): void;
  /** What stands is over. */
  end(): void;
}

/** One screen after the other: a new call takes the place of a page at once, but never of thanks that were not yet read. */
export function useShown(): ShownScreens {
  const [{ shown, next }, set] = useState<Screens>(IDLE);
  const arrive = useCallback((arrived: Shown) => {
    set((was) => (was.shown.kind === 'end' ? { ...was, next: { shown: arrived, at: now() } } : { shown: arrived }));
  }, []);
  const finish = useCallback((callId: string, finished: Finished) => {
    set((was) =>
      was.shown.kind === 'page' && was.shown.page.callId === callId ? { shown: { kind: 'end', finished } } : was,
    );
  }, []);
  const end = useCallback(() => set((was) => (was.next ? { shown: released(was.next) } : IDLE)), []);
  return { shown, waits: next !== undefined, arrive, finish, end };
}

/** The time that a page waited behind thanks is not its loading time (R9.2.1). */
function released({ shown, at }: NonNullable<Screens['next']>): Shown {
  return shown.kind === 'page' ? { ...shown, calledAt: shown.calledAt + now() - at } : shown;
}
