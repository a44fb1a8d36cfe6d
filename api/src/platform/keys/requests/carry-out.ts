import { tables } from '../../../database/tables.ts';
import { formatKeyId } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { makeBackup } from '../backup/make-backup.ts';
import { refusal } from '../errors.ts';
import { isSubject } from '../load-keys.ts';
import { makeKeys } from '../make-keys.ts';
import { activateKeys, moveKeys } from '../move-keys.ts';
import { beginRebuild } from '../reindex/rebuild-acts.ts';
import { tellKeysChanged } from '../ring-of.ts';
import type { KeyAct } from '../words.ts';
import { type KeyAtHand, requireStanding } from './check-request.ts';

/** A request that two persons stand for. */
export interface ApprovedRequest {
  act: KeyAct;
  owner: string;
  subject: string | null;
  key_id: string | null;
  reason: string;
}

/**
 * Does what was asked and approved (03 §41.4), in the transaction of the approval: key, rings and history move together or not at all.
 *
 * @returns what came of it, for the request
 * @throws as `requireStanding`, where the key stands otherwise by now
 */
export async function carryOut(tx: Ctx, { act, owner, subject, key_id, reason }: ApprovedRequest): Promise<string> {
  if (act === 'BACKUP') return makeBackup(tx);
  if (act === 'GENERATE') {
    if (!subject || !isSubject(subject)) throw refusal('E-CR-48');
    const made = await makeKeys(tx, owner, [subject]);
    tx.afterCommit(() => tellKeysChanged(tx.app));
    return `已生成 ${made.map(formatKeyId).join('、')}`;
  }
  const key = await requireStanding(tx, act, key_id ?? '');
  switch (act) {
    case 'ACTIVATE':
      await activateKeys(tx, [key.id], reason);
      return `已激活 ${key.key_id}`;
    case 'ROTATE':
      return `已轮换为 ${await rotate(tx, key, reason)}`;
    case 'DISABLE':
      await moveKeys(tx, 'disable', [key.id], reason);
      return `已停用 ${key.key_id}`;
    case 'ARCHIVE':
      await moveKeys(tx, 'archive', [key.id], reason);
      return `已归档 ${key.key_id}`;
    case 'DESTROY':
      await moveKeys(tx, 'destroy', [key.id], reason);
      return `已销毁 ${key.key_id}`;
    case 'REINDEX':
      return `已生成 ${await beginRebuild(tx, key.key_id)}，开始重建索引`;
  }
}

/** 轮换: the new version is written with from now on, the old one decrypts until its data are written anew. */
export async function rotate(tx: Ctx, { owner, subject }: KeyAtHand, reason?: string): Promise<string> {
  const [made] = await makeKeys(tx, owner, [subject]);
  if (!made) throw new Error(`no key was made for ${owner} ${subject}`);
  const keyId = formatKeyId(made);
  const { id } = await tables(tx)
    .selectFrom('key_store')
    .select('id')
    .where('key_id', '=', keyId)
    .executeTakeFirstOrThrow();
  await activateKeys(tx, [id], reason);
  return keyId;
}
