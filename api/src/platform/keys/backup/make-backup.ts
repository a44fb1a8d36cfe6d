import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toDateOrNull } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { addDays, localDateOf } from '../../calendar/index.ts';
import { actorName, type Ctx } from '../../kernel/index.ts';
import { takeDatedNumber } from '../../numbers/dated-numbers.ts';
import { readParameter } from '../../parameters/index.ts';
import { backupRetention } from '../parameters.ts';
import { rootRing } from '../root-ring.ts';
import { type BackedKey, writeBackup } from './backup-file.ts';

export const BACKUP_FOLDER = 'key-backups';

/**
 * 导出备份 (03 §41.4): every stored key as it is, wrapped, with the platform's signature, as a file below `DATA_DIR` that is taken away from there; the master key is
 * kept apart by the custodians, so that neither is of use alone.
 *
 * @returns what came of it, for the request
 */
export async function makeBackup(tx: Ctx): Promise<string> {
  const now = tx.app.clock.now();
  const keys = await storedKeys(tx);
  const backupNo = await takeDatedNumber(tx, { sequence: 'keyBackup', prefix: 'MB', digits: 4 });
  const { file, digest } = writeBackup(tx.app, {
    format: 'yjs-key-backup',
    version: 1,
    backupNo,
    madeAt: now.toISOString(),
    masterKeyCheck: rootRing(tx.app).checkValue(),
    keys,
  });
  const fileName = `${backupNo}.json`;
  const { days } = await readParameter(tx, backupRetention);
  await tables(tx)
    .insertInto('key_backup')
    .values({
      id: uuidv7(now.getTime()),
      backup_no: backupNo,
      file_name: fileName,
      digest,
      key_ids: keys.filter(({ wrapped }) => wrapped !== null).map(({ key_id }) => key_id),
      made_by: actorName(tx.actor),
      made_at: now,
      kept_until: addDays(localDateOf(now), days),
    })
    .execute();
  const folder = join(tx.app.config.DATA_DIR, BACKUP_FOLDER);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, fileName), file, { mode: 0o600, flag: 'wx' });
  return `已导出 ${keys.length} 个密钥：${BACKUP_FOLDER}/${fileName}，SM3 摘要 ${digest.slice(0, 16)}…`;
}

async function storedKeys(tx: Ctx): Promise<BackedKey[]> {
  const rows = await tables(tx).selectFrom('key_store').selectAll().orderBy('key_id').execute();
  const iso = (at: Parameters<typeof toDateOrNull>[0]) => toDateOrNull(at)?.toISOString() ?? null;
  return rows.map((row) => ({
    key_id: row.key_id,
    owner: row.owner,
    subject: row.subject,
    key_version: row.key_version,
    layer: row.layer,
    algorithm: row.algorithm,
    usage: row.usage,
    provider: row.provider,
    wrapped: row.wrapped,
    wrapped_by: row.wrapped_by,
    kcv: row.kcv,
    public_key: row.public_key,
    made_by: row.made_by,
    state: row.state,
    activated_at: iso(row.activated_at),
    disabled_at: iso(row.disabled_at),
    archived_at: iso(row.archived_at),
    destroyed_at: iso(row.destroyed_at),
    rotate_on: row.rotate_on,
    row_mac: row.row_mac,
  }));
}
