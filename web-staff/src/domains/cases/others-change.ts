import type { RecordChange } from '@yjs/web-kit';

/** The last change of a burst that is another's, whether the reader himself took part in it, or neither. */
export interface JudgedChanges {
  foreign: RecordChange | undefined;
  own: boolean;
}

/** What the states of matters make of their case, done by the system right after a step of anybody's (`acts/follow-up.ts` of the api). */
const FOLLOW_UPS: readonly string[] = ['progress', 'ready'];
const isFollowUp = ({ recordType, cause, actorId }: RecordChange) =>
  actorId == null && recordType === 'case' && FOLLOW_UPS.includes(cause);

/**
 * Whose changes they were. The system's follow-up of the reader's own act is no other's; a department's step or a timer's has no account
 * either, but is told even where the reader acted at the same moment. A person is named first, then another system, then the follow-up.
 */
export function judgeChanges(changes: readonly RecordChange[], ownId: string | undefined): JudgedChanges {
  const own = changes.some(({ actorId }) => actorId != null && actorId === ownId);
  const others = changes.filter(({ actorId }) => actorId == null || actorId !== ownId);
  const byPeople = others.filter(({ actorId }) => actorId != null);
  const bySystems = others.filter((change) => change.actorId == null && !isFollowUp(change));
  return { own, foreign: byPeople.at(-1) ?? bySystems[0] ?? (own ? undefined : others[0]) };
}
