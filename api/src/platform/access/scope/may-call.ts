import { ANY_IDENTITY, OF_DEVICES, PUBLIC, SIGNED_IN } from '../../../graphql/access-decorators.ts';
import { type Actor, hasPermission } from '../../kernel/index.ts';

/** `WEAK`: signed in by a real-name identity whose level is too low for it. */
export type MayCall = 'OK' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'WEAK';

/** Whether an actor may call an operation declared with `@Allow`, `@SignedIn`, `@OfDevices` or `@Public`. Nothing declared = nobody (default deny). */
export function mayCall(actor: Actor, roles: readonly string[]): MayCall {
  if (roles.includes(PUBLIC)) return 'OK';
  if (actor.kind === 'ANONYMOUS') return 'UNAUTHENTICATED';
  if (actor.kind === 'DEVICE' || roles.includes(OF_DEVICES))
    return actor.kind === 'DEVICE' && roles.includes(OF_DEVICES) ? 'OK' : 'FORBIDDEN';
  if (roles.includes(SIGNED_IN)) {
    if (actor.kind !== 'USER') return 'FORBIDDEN';
    return actor.weakIdentity && !roles.includes(ANY_IDENTITY) ? 'WEAK' : 'OK';
  }
  return roles.some((permission) => hasPermission(actor, permission)) ? 'OK' : 'FORBIDDEN';
}
