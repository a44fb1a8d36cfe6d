import type { Ctx } from '../kernel/index.ts';

/** Who owns a file until it is attached: the member of staff, the other system, or the job that made it. */
export function ownerOf({ actor }: Ctx): string | null {
  switch (actor.kind) {
    case 'USER':
      return actor.userId;
    case 'EXTERNAL':
      return actor.appId;
    case 'DEVICE':
      return actor.deviceId;
    case 'SYSTEM':
      return actor.name;
    case 'ANONYMOUS':
      return null;
  }
}
