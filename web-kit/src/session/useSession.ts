import { use } from 'react';
import { SessionContext, type SessionContextValue } from './session-context.ts';

/** Who is signed in, and the acts of signing in and out. */
export function useSession(): SessionContextValue {
  return use(SessionContext);
}

/**
 * Whether the person holds the permission (or any of them). For showing or hiding only: the API decides.
 * Acts on a record are not asked here but taken from its `availableActions`.
 */
export function usePermission(...codes: string[]): boolean {
  const held = useSession().session?.permissions ?? [];
  return codes.some((code) => held.includes(code));
}
