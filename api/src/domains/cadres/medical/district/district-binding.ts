import { sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { advance, type FlowChange, judgedBy, type RecordBinding } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { staleLists } from '../../../../platform/versions/index.ts';
import { type ChainFacts, chainGuards } from '../chain.ts';
import { followCycle, lockCyclesOf } from '../cycle/follow-cycle.ts';
import { refusal } from '../errors.ts';
import { chainNodes } from '../parameters.ts';
import { DISTRICT, ROSTER } from '../record-types.ts';
import { freezeRows } from '../rows/freeze.ts';
import { dispatchDistrict } from './dispatch.ts';
import { ACCOUNTS, RESOLVED, STREETS_KNOWN } from './district.flow.ts';

interface DistrictFacts extends ChainFacts {
  objected: number;
  badAccounts: number;
  homeless: number;
}

async function loadFacts(ctx: Ctx, rows: readonly { id: string }[]): Promise<Map<string, DistrictFacts>> {
  const { districtSecond: second, districtFinal: final } = await readParameter(ctx, chainNodes);
  const found = await tables(ctx)
    .selectFrom('medical_row as w')
    .select([
      'w.district_roster_id as id',
      sql<number>`(count(*) filter (where w.flag = 'OBJECTED'))::int`.as('objected'),
      sql<number>`(count(*) filter (where w.flag = 'OK' and not w.account_ok))::int`.as('badAccounts'),
      sql<number>`(count(*) filter (where w.street_code = ''))::int`.as('homeless'),
    ])
    .where('w.district_roster_id', '=', anyOf(rows.map(({ id }) => id)))
    .groupBy('w.district_roster_id')
    .execute();
  return new Map(found.map(({ id, ...of }) => [id, { ...of, second, final }]));
}

/** The city's turn, once all districts of the roster have passed (03 §33.4). */
async function collectRoster(tx: Ctx, districtRosterId: string): Promise<void> {
  const { rosterId, open } = await tables(tx)
    .selectFrom('medical_district as d')
    .innerJoin('medical_district as o', 'o.roster_id', 'd.roster_id')
    .select([
      'd.roster_id as rosterId',
      sql<number>`(count(*) filter (where o.state not in ('PASSED', 'CANCELLED')))::int`.as('open'),
    ])
    .where('d.id', '=', districtRosterId)
    .groupBy('d.roster_id')
    .executeTakeFirstOrThrow();
  if (open === 0) await advance(tx, { type: ROSTER, action: 'collect', rows: [{ id: rosterId }], mode: 'CASCADE' });
}

async function applyOne(tx: Ctx, { row: { id }, action, to, input }: FlowChange): Promise<void> {
  const set = (values: { passed_at?: Date | null; return_reason?: string | null }) =>
    tables(tx).updateTable('medical_district').set(values).where('id', '=', id).execute();
  if (action === 'dispatch') await dispatchDistrict(tx, id);
  // What came up from the streets is a version of its own, each time (03 §33.4 "version+1").
  else if (action === 'collect') await freezeRows(tx, DISTRICT, id, true);
  else if (action === 'sendBack') await set({ passed_at: null, return_reason: input.reasonText ?? null });
  else if (['SECOND', 'FINAL', 'PASSED'].includes(to)) await freezeRows(tx, DISTRICT, id);
  if (to !== 'PASSED') return;
  await set({ passed_at: tx.app.clock.now(), return_reason: null });
  await collectRoster(tx, id);
}

export const districtBinding: Partial<RecordBinding> = {
  lockFirst: (tx, _, ids) => lockCyclesOf('medical_district')(tx, ids),
  staleness: staleLists(DISTRICT),
  ...judgedBy<DistrictFacts>({
    guards: {
      ...chainGuards,
      [STREETS_KNOWN]: ({ homeless }) => homeless === 0 || refusal('E-BF-06', { count: homeless }),
      [RESOLVED]: ({ objected }) => objected === 0 || refusal('E-BF-04', { count: objected }),
      [ACCOUNTS]: ({ badAccounts }) => badAccounts === 0 || refusal('E-BF-05', { count: badAccounts }),
    },
    loadFacts,
  }),
  onChange: async (tx, changes) => {
    for (const change of changes) await applyOne(tx, change);
    const cycles = await tables(tx)
      .selectFrom('medical_district')
      .select('cycle_id')
      .distinct()
      .where(
        'id',
        'in',
        changes.map(({ row }) => row.id),
      )
      .execute();
    for (const { cycle_id } of cycles) await followCycle(tx, cycle_id);
  },
};
