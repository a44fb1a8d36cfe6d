import { createContext } from 'react';
import type { SessionData } from './session.types.ts';

export interface SessionContextValue {
  /** `undefined` while it is being asked for, `null` when nobody is signed in. */
  session: SessionData | null | undefined;
  /** The session ended under an open page; sign-in is offered over it. */
  expired: boolean;
  /** Goes up with every sign-in; live subscriptions are opened anew with it. */
  epoch: number;
  /** The session could not be asked for (network, server). */
  error: unknown;
  signedIn(session: SessionData): void;
  signOut(): Promise<void>;
  retry(): void;
}

/** Without a provider (pad, tests): nobody is signed in. */
export const SessionContext = createContext<SessionContextValue>({
  session: null,
  expired: false,
  epoch: 0,
  error: undefined,
  signedIn: () => undefined,
  signOut: async () => undefined,
  retry: () => undefined,
});
