import { sql } from '../../../database/sql.ts';
import { findSealed, reportBroken, type SealedRow, type SealedTable, sealAgain } from '../../access/index.ts';
import { DomainError } from '../../errors/index.ts';
import type { Ctx } from '../../kernel/context.ts';
import { announceDirectory } from './announce-directory.ts';

/** What decides about a distribution, beside the version that it runs by. */
const DISTRIBUTION_COLUMNS = [
  ...['id', 'channelId', 'appId', 'purpose', 'fields', 'ips', 'ratePerMinute', 'dailyQuota', 'maxRowsPerCall'],
  ...['validFrom', 'validTo', 'state', 'liveVersion'],
];

const VERSION_COLUMNS = ['objectId', 'version', 'objectType', 'content'];

/** A distribution as administrators see it: its newest content, its state and which version is live. */
export const SEALED_DISTRIBUTIONS: SealedTable = {
  name: 'distribution',
  title: '数据分发',
  key: sql`d.id::text`,
  select: sql`d.id::text as key, a.name || '：' || c.name as title, d.row_mac as "rowMac", d.id, d.channel_id as "channelId",
    d.app_id as "appId", d.purpose, d.fields, d.ips, d.rate_per_minute as "ratePerMinute", d.daily_quota as "dailyQuota",
    d.max_rows_per_call as "maxRowsPerCall", d.valid_from::text as "validFrom", d.valid_to::text as "validTo", d.state,
    d.live_version as "liveVersion"
    from distribution d join exchange_app a on a.id = d.app_id join data_channel c on c.id = d.channel_id`,
  where: (key) => sql`id = ${key}::uuid`,
  columns: (row) => only(row, DISTRIBUTION_COLUMNS),
  released: announceDirectory,
};

/** Every version of a source, channel, distribution or uplink entry; traffic runs by those of distributions. */
export const SEALED_VERSIONS: SealedTable = {
  name: 'exchange_revision',
  title: '数据交换配置的版本',
  key: sql`r.object_id || ' ' || r.version`,
  select: sql`r.object_id || ' ' || r.version as key, coalesce(a.name || '：' || c.name, r.object_type) || ' 第' || r.version || '版' as title,
    r.row_mac as "rowMac", r.object_id as "objectId", r.version, r.object_type as "objectType", r.content
    from exchange_revision r left join distribution d on d.id = r.object_id
    left join exchange_app a on a.id = d.app_id left join data_channel c on c.id = d.channel_id`,
  where: (key) => {
    const [id = '', version = ''] = key.split(' ');
    return sql`object_id = ${id}::uuid and version = ${Number(version)}`;
  },
  columns: (row) => only(row, VERSION_COLUMNS),
  released: announceDirectory,
};

/** To be called in the transaction that has locked the row, before anything is changed. @throws E-DX-19 for one that was changed by other means */
export async function assertIntact(tx: Ctx, id: string): Promise<void> {
  if ((await findSealed(tx, SEALED_DISTRIBUTIONS, id))?.intact !== false) return;
  await reportBroken(tx, SEALED_DISTRIBUTIONS.name, id);
  throw new DomainError('E-DX-19', BROKEN);
}

/** Gives a distribution the code of what the transaction has made of it. */
export function sealDistribution(tx: Ctx, id: string): Promise<void> {
  return sealAgain(tx, SEALED_DISTRIBUTIONS, id);
}

/** Text of E-DX-19. */
export const BROKEN =
  '该分发的数据未经本系统被改动，已停用并告警；请在“重要数据校验”中由安全管理员和审计管理员分别确认后再操作';

function only(row: SealedRow, columns: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}
