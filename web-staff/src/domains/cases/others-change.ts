import type { RecordChange } from '@yjs/web-kit';

/** The last change of a burst that is another's, whether the reader himself took part in it, or neither. */
export interface JudgedChanges {
  foreign: RecordChange | undefined;
  own: boolean;
}

/**
 * Whose changes they were. What the system does in the same breath as the reader (its acts have no account) follows from his own act and is no
 * other's; a person or another system is named before the system's own follow-up.
 */
export function judgeChanges(changes: readonly RecordChange[], ownId: string | undefined): JudgedChanges {
  const own = changes.some(({ actorId }) => actorId != null && actorId === ownId);
  const others = changes.filter(({ actorId }) => actorId == null || actorId !== ownId);
  const byPeople = others.filter(({ actorId }) => actorId != null);
  return { own, foreign: byPeople.at(-1) ?? (own ? undefined : others[0]) };
}
