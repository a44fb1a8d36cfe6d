import { z } from 'zod';
import { toDate } from '../../database/sql.ts';
import { tables } from '../../database/tables.ts';
import { uuidv7 } from '../../database/uuid.ts';
import { rowMac } from '../crypto/index.ts';
import { actorName, type Ctx } from '../kernel/index.ts';
import { refuseVersion } from './errors.ts';
import { checkList, digestOfList, type FrozenList, type ListOwner } from './frozen.ts';
import { requireIntactVersion, versionSeal } from './sealed-versions.ts';

/** A list with the version that its record has now. */
export interface ListToFreeze extends FrozenList {
  recordVersion: number;
}

export interface ListVersion {
  id: string;
  n: number;
  rowCount: number;
  total: string | null;
  digest: string;
  frozenBy: string;
  frozenAt: Date;
}

/** Freezes a list as the next version of its record (03 C-15). Part of the transaction that sends it upward, under the lock of its record. */
export async function freezeList(tx: Ctx, owner: ListOwner, list: ListToFreeze): Promise<ListVersion> {
  checkList(list);
  const last = await latestVersion(tx, owner);
  const now = tx.app.clock.now();
  const made = {
    id: uuidv7(now.getTime()),
    n: (last?.n ?? 0) + 1,
    digest: digestOfList(list),
    row_count: list.rows.length,
    total: list.total ?? null,
    frozen_by: actorName(tx.actor),
  };
  await tables(tx)
    .insertInto('list_version')
    .values({
      ...made,
      record_type: owner.type,
      record_id: owner.id,
      record_version: list.recordVersion,
      fields: JSON.stringify(list.fields),
      rows: JSON.stringify(list.rows),
      frozen_at: now,
      row_mac: rowMac(
        tx.app.keys,
        'list_version',
        versionSeal(owner, made.id, made.n, list.recordVersion, { ...list, total: list.total ?? null }),
      ),
    })
    .execute();
  return {
    id: made.id,
    n: made.n,
    digest: made.digest,
    rowCount: made.row_count,
    total: made.total,
    frozenBy: made.frozen_by,
    frozenAt: now,
  };
}

/** All versions of a record's list, newest first. */
export async function versionsOf(ctx: Ctx, owner: ListOwner): Promise<ListVersion[]> {
  const found = await tables(ctx)
    .selectFrom('list_version')
    .select(['id', 'n', 'digest', 'row_count', 'total', 'frozen_by', 'frozen_at'])
    .where('record_type', '=', owner.type)
    .where('record_id', '=', owner.id)
    .orderBy('n', 'desc')
    .execute();
  return found.map((one) => ({
    id: one.id,
    n: one.n,
    digest: one.digest,
    rowCount: one.row_count,
    total: one.total,
    frozenBy: one.frozen_by,
    frozenAt: toDate(one.frozen_at),
  }));
}

/** The version that stands; undefined where the list has never gone upward. */
export async function latestVersion(ctx: Ctx, owner: ListOwner): Promise<ListVersion | undefined> {
  return (await versionsOf(ctx, owner))[0];
}

/**
 * That an approval names the version that stands (03 C-15).
 *
 * @throws E-VER-02 where a later one stands, or none; E-CR-12 where it was changed by hand
 */
export async function requireVersion(ctx: Ctx, owner: ListOwner, n: number): Promise<ListVersion> {
  const last = await latestVersion(ctx, owner);
  if (last?.n !== n) throw refuseVersion(last?.n ?? 1);
  await requireIntactVersion(ctx, owner, n);
  return last;
}

/** The list of one version, checked against its digest; undefined where there is no such version. @throws E-CR-12 where it is not as it was frozen */
export async function readVersion(ctx: Ctx, owner: ListOwner, n: number): Promise<FrozenList | undefined> {
  const found = await tables(ctx)
    .selectFrom('list_version')
    .select(['fields', 'rows', 'total', 'digest'])
    .where('record_type', '=', owner.type)
    .where('record_id', '=', owner.id)
    .where('n', '=', n)
    .executeTakeFirst();
  if (!found) return;
  await requireIntactVersion(ctx, owner, n);
  const list = { ...STORED.parse(found), total: found.total };
  if (digestOfList(list) !== found.digest) throw new Error('a frozen list is not what its digest says');
  return list;
}

/**
 * For `staleness` of a binding: whoever acts on a record as it was before its list was frozen anew is told so (E-VER-02) and not only that somebody
 * was faster.
 */
export const staleLists =
  (type: string) =>
  async (
    tx: Ctx,
    seen: readonly { row: { id: string }; version: number }[],
  ): Promise<ReadonlyMap<string, { code: string; message: string }>> => {
    const found = await tables(tx)
      .selectFrom('list_version')
      .select(({ fn }) => ['record_id', fn.max('n').as('n'), fn.max('record_version').as('at')])
      .where('record_type', '=', type)
      .where(
        'record_id',
        'in',
        seen.map(({ row }) => row.id),
      )
      .groupBy('record_id')
      .execute();
    const last = new Map(found.map((one) => [one.record_id, one]));
    return new Map(
      seen.flatMap(({ row, version }) => {
        const frozen = last.get(row.id);
        return frozen && frozen.at > version ? [[row.id, refuseVersion(frozen.n)] as const] : [];
      }),
    );
  };

const CELL = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const STORED = z.object({
  fields: z.array(
    z.object({ name: z.string(), title: z.string(), by: z.string().optional(), open: z.boolean().optional() }),
  ),
  rows: z.array(z.object({ key: z.string(), cells: z.record(z.string(), CELL) })),
});
