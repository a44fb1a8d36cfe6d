import { formatKeyId, KEY_SUBJECTS, type KeyStanding, type KeySubject } from '../crypto/index.ts';

/** What of a stored key decides how it may be used. */
export interface StandingKey {
  subject: KeySubject;
  key_version: number;
  state: string;
}

const highest = (keys: readonly StandingKey[]): number => Math.max(0, ...keys.map(({ key_version }) => key_version));

/**
 * How a ring uses stored keys (03 §41.4): what is 激活 is written with; 停用, 归档 and 预激活 are read with, the last so that a node that has not heard of an
 * activation yet reads what others write; 泄露 and 销毁 are used no more.
 *
 * @param wide the data under compromised keys are being written anew, which needs reading them once more
 * @param derived the system has first versions that are derived and not stored
 */
export function standingOf(
  owner: string,
  keys: readonly StandingKey[],
  { wide = false, derived = false }: { wide?: boolean; derived?: boolean } = {},
): KeyStanding {
  const activeVersions: Partial<Record<KeySubject, number>> = {};
  const readableVersions: Partial<Record<KeySubject, number>> = {};
  for (const subject of KEY_SUBJECTS) {
    const own = keys.filter((key) => key.subject === subject);
    const active = highest(own.filter(({ state }) => state === 'ACTIVE'));
    // A stored version was active once, or is only made: until then the derived one is written with.
    const replaced = own.some(({ state }) => state !== 'PREPARED');
    activeVersions[subject] = active || (derived && !replaced ? 1 : 0);
    readableVersions[subject] = Math.max(highest(own), derived ? 1 : 0);
  }
  const out = wide ? ['DESTROYED'] : ['DESTROYED', 'COMPROMISED'];
  const revoked = keys
    .filter(({ state }) => out.includes(state))
    .map(({ subject, key_version: version }) => formatKeyId({ owner, subject, version }));
  return { activeVersions, readableVersions, revoked };
}
