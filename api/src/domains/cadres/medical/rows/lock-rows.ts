import { anyOf, tables } from '../../../../database/tables.ts';
import { badInput, refuse } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { requireRows } from './reach.ts';

/** A row that somebody acts on, and where its rosters stand. */
export interface LockedRow {
  id: string;
  version: number;
  flag: string;
  districtRosterId: string;
  districtState: string;
  streetState: string | null;
  rosterId: string;
  payState: string;
  /** A supplement that is being prepared, or the batch that paid him. */
  batchNo: string | null;
}

/** As a client names a row. */
export interface RowAsked {
  id: string;
  version: number;
}

const MOST = 200;

/**
 * Rows in the caller's reach, as he has seen them, their cycles locked before them.
 *
 * @throws E-0501, NOT_FOUND, E-0504 where somebody was faster
 */
export async function lockRows(tx: Ctx, asked: readonly RowAsked[]): Promise<LockedRow[]> {
  if (asked.length === 0 || asked.length > MOST) throw refuse('E-0501', { max: MOST });
  if (new Set(asked.map(({ id }) => id)).size !== asked.length)
    throw badInput([{ path: 'rows', message: '同一人员被选择了两次' }]);
  const ids = await requireRows(
    tx,
    asked.map(({ id }) => id),
  );
  await tables(tx)
    .selectFrom('medical_cycle')
    .select('id')
    .where('id', 'in', (of) => of.selectFrom('medical_row').select('cycle_id').where('id', '=', anyOf(ids)))
    .orderBy('id')
    .forUpdate()
    .execute();
  const rows = await tables(tx)
    .selectFrom('medical_row as w')
    .innerJoin('medical_district as d', 'd.id', 'w.district_roster_id')
    .leftJoin('medical_street as s', 's.id', 'w.street_roster_id')
    .select(['w.id', 'w.version', 'w.flag', 'w.district_roster_id as districtRosterId'])
    .select(['w.roster_id as rosterId', 'w.pay_state as payState', 'w.batch_no as batchNo'])
    .select(['d.state as districtState', 's.state as streetState'])
    .where('w.id', '=', anyOf(ids))
    .orderBy('w.id')
    .forUpdate('w')
    .execute();
  const seen = new Map(asked.map(({ id, version }) => [id.toLowerCase(), version]));
  if (rows.some(({ id, version }) => seen.get(id) !== version)) throw refuse('E-0504');
  return rows;
}
