import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import type { KeySubject } from '../../crypto/index.ts';
import { requireReason } from '../../errors/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { refusal } from '../errors.ts';
import { keyFlow } from '../key.flow.ts';
import { ownersOf } from '../key-owners.ts';
import { isSubject } from '../load-keys.ts';
import { countReferences } from '../references.ts';
import { requireNoRebuild } from '../reindex/rebuild-acts.ts';
import { ACTS, type KeyAct } from '../words.ts';

/** What is asked, as the form has read it. */
export interface AskedAct {
  act: string;
  owner?: string | undefined;
  subject: string | null;
  key_id: string | null;
  reason: string;
}

/** Where a key has to stand for an act on it. */
const FROM: Readonly<Record<Exclude<KeyAct, 'GENERATE' | 'BACKUP'>, readonly string[]>> = {
  ACTIVATE: ['PREPARED'],
  ROTATE: ['ACTIVE'],
  DISABLE: ['ACTIVE'],
  ARCHIVE: ['DISABLED'],
  DESTROY: ['ARCHIVED', 'COMPROMISED'],
  REINDEX: ['ACTIVE'],
};

export interface KeyAtHand {
  id: string;
  key_id: string;
  owner: string;
  subject: KeySubject;
}

/**
 * What the office has against a request: asked when it is made, and once more under the lock when it is carried out.
 *
 * @throws E-CR-42 … E-CR-50
 */
export async function checkRequest(tx: Ctx, asked: AskedAct): Promise<{ owner: string; subject: string | null }> {
  requireReason(asked.reason);
  const act = asked.act as KeyAct;
  if (act === 'BACKUP') {
    if (asked.key_id || asked.subject) throw refusal('E-CR-50');
    return { owner: tx.app.keys.owner, subject: null };
  }
  if (act === 'GENERATE') {
    const known = ownersOf(tx).some(({ id }) => id === asked.owner);
    if (!known || !asked.owner || !asked.subject || !isSubject(asked.subject)) throw refusal('E-CR-48');
    if (!isMovable(asked.subject)) throw refusal('E-CR-46');
    return { owner: asked.owner, subject: asked.subject };
  }
  if (!asked.key_id) throw refusal('E-CR-49');
  const { owner, subject, key_id } = await requireStanding(tx, act, asked.key_id);
  const open = await tables(tx)
    .selectFrom('key_request')
    .select('request_no')
    .where('key_id', '=', key_id)
    .where('state', '=', 'ASKED')
    .executeTakeFirst();
  if (open) throw refusal('E-CR-41', { no: open.request_no });
  return { owner, subject };
}

/** The key of an act, locked, where it stands and is free of what forbids the act. @throws E-CR-42 … E-CR-47 */
export async function requireStanding(
  tx: Ctx,
  act: Exclude<KeyAct, 'GENERATE' | 'BACKUP'>,
  keyId: string,
): Promise<KeyAtHand> {
  const key = await tables(tx)
    .selectFrom('key_store')
    .select(['id', 'key_id', 'owner', 'subject', 'state'])
    .where('key_id', '=', keyId)
    .forUpdate()
    .executeTakeFirst();
  if (!key || !isSubject(key.subject)) throw refusal('E-CR-47', { keyId });
  const { subject } = key;
  if (!FROM[act].includes(key.state))
    throw refusal('E-CR-42', { keyId, state: keyFlow.states[key.state]?.title ?? key.state, act: ACTS[act] });
  if (act === 'REINDEX') {
    if (subject !== 'INDEX' || key.owner !== tx.app.keys.owner) throw refusal('E-CR-70', { keyId });
    await requireNoRebuild(tx, '再次申请');
  }
  if (act === 'DISABLE' && !isMovable(subject)) throw refusal('E-CR-46');
  if ((act === 'ROTATE' || act === 'ACTIVATE') && !isMovable(subject) && !(await isFirst(tx, key)))
    throw refusal('E-CR-46');
  if (act === 'ARCHIVE' || act === 'DESTROY') await requireUnreferenced(tx, keyId, ACTS[act]);
  if (act === 'DESTROY') await requireNoBackup(tx, keyId);
  return { ...key, subject };
}

/** Blind indexes move with a re-index only: what was found by the old ones would be found no more. */
export const isMovable = (subject: KeySubject): boolean => subject !== 'INDEX';

/** A subject that nothing was written with yet may be given its first key. */
async function isFirst(tx: Ctx, key: { owner: string; subject: string }): Promise<boolean> {
  const other = await tables(tx)
    .selectFrom('key_store')
    .select('id')
    .where('owner', '=', key.owner)
    .where('subject', '=', key.subject)
    .where('state', '<>', 'PREPARED')
    .executeTakeFirst();
  return !other;
}

async function requireUnreferenced(tx: Ctx, keyId: string, act: string): Promise<void> {
  const count = await countReferences(tx, keyId);
  if (count === null) throw refusal('E-CR-44', { keyId, act });
  if (count > 0) throw refusal('E-CR-43', { keyId, count, act });
}

/** What a backup within its retention brings back must stay readable (03 §41.14). */
async function requireNoBackup(tx: Ctx, keyId: string): Promise<void> {
  const kept = await tables(tx)
    .selectFrom('key_backup')
    .select(['backup_no', sql<string>`kept_until::text`.as('until')])
    .where(sql<boolean>`${keyId} = any(key_ids)`)
    .where('kept_until', '>=', sql<string>`${tx.app.clock.now()}::date`)
    .orderBy('kept_until', 'desc')
    .executeTakeFirst();
  if (kept) throw refusal('E-CR-45', { no: kept.backup_no, until: kept.until, keyId });
}
