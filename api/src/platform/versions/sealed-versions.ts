import { sql } from '../../database/sql.ts';
import { requireIntact, type SealedTable } from '../access/index.ts';
import type { Ctx } from '../kernel/index.ts';
import { digestOfList, type FrozenList, type ListOwner } from './frozen.ts';

/** What the code of a frozen list protects: whose list it is, which version, and its content by its digest. */
export const versionSeal = (owner: ListOwner, id: string, n: number, recordVersion: number, list: FrozenList) => ({
  id,
  recordType: owner.type,
  recordId: owner.id,
  n,
  recordVersion,
  digest: digestOfList(list),
});

interface Stored extends FrozenList {
  id: string;
  recordType: string;
  recordId: string;
  n: number;
  recordVersion: number;
}

/** 名单版本 (03 §41.7 "rosters and lists"). */
export const SEALED_LISTS: SealedTable = {
  name: 'list_version',
  title: '名单版本',
  key: sql`t.id::text`,
  byId: true,
  select: sql`t.id::text as key, t.record_type || ' 第' || t.n || '版（' || t.row_count || '人）' as title, t.row_mac as "rowMac",
    t.id, t.record_type as "recordType", t.record_id as "recordId", t.n, t.record_version as "recordVersion", t.fields, t.rows, t.total
    from list_version t`,
  where: (key) => sql`id = ${key}::uuid`,
  columns: (row) => {
    // Its `select` reads these columns.
    const { id, recordType, recordId, n, recordVersion, ...list } = row as unknown as Stored;
    return versionSeal({ type: recordType, id: recordId }, id, n, recordVersion, list);
  },
};

/** That one version is as it was frozen. @throws E-CR-12 */
export const requireIntactVersion = (ctx: Ctx, { type, id }: ListOwner, n: number): Promise<void> =>
  requireIntact(ctx, SEALED_LISTS, sql`t.record_type = ${type} and t.record_id = ${id}::uuid and t.n = ${n}`);
