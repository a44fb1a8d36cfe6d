import { sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import {
  advance,
  type FlowChange,
  judgedBy,
  type RecordBinding,
  type SignedDocument,
} from '../../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../../platform/kernel/index.ts';
import { amountOf, inCapitals } from '../../../../platform/money/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { askBeforePaying } from '../../../../platform/payments/index.ts';
import { staleLists } from '../../../../platform/versions/index.ts';
import { type ChainFacts, chainGuards } from '../chain.ts';
import { followCycle, lockCyclesOf } from '../cycle/follow-cycle.ts';
import { medicalErrors, refusal } from '../errors.ts';
import { chainNodes } from '../parameters.ts';
import { pushRoster } from '../payment/push-roster.ts';
import { supplementRoster } from '../payment/supplement-roster.ts';
import { DISTRICT, ROSTER, STREET } from '../record-types.ts';
import { recountRoster } from '../rows/count.ts';
import { freezeRows } from '../rows/freeze.ts';
import { requireIntactRows } from '../rows/sealed-rows.ts';
import { NO_BATCH, SOMEBODY_HELD, SOMEBODY_PAID, TOTALS_AGREE } from './roster.flow.ts';

/** Acts by which a list leaves. */
const LEAVING = ['pass', 'agreeAndPass', 'approveAndPass', 'retry'];

interface RosterFacts extends ChainFacts {
  count: number;
  agrees: boolean;
  noBatch: boolean;
  held: boolean;
}

async function loadFacts(ctx: Ctx, rows: readonly { id: string }[]): Promise<Map<string, RosterFacts>> {
  const { citySecond: second, cityFinal: final } = await readParameter(ctx, chainNodes);
  const found = await tables(ctx)
    .selectFrom('medical_roster as r')
    .leftJoin('medical_district as d', 'd.roster_id', 'r.id')
    .select(['r.id', 'r.total', 'r.push_count', 'r.batch_id', 'r.held_count'])
    .select(sql<string>`coalesce(sum(d.total), 0)::text`.as('sum'))
    .where('r.id', '=', anyOf(rows.map(({ id }) => id)))
    .groupBy('r.id')
    .execute();
  return new Map(
    found.map((one) => [
      one.id,
      {
        second,
        final,
        count: one.push_count,
        agrees: amountOf(one.total).eq(one.sum),
        noBatch: one.batch_id === null,
        held: one.held_count > 0,
      },
    ]),
  );
}

/** What the last of the city's chain signs: the list that stands, with what it comes to in words. */
async function documents(ctx: Ctx, ids: readonly string[]): Promise<Map<string, SignedDocument>> {
  const found = await tables(ctx)
    .selectFrom('medical_roster')
    .select(['id', 'roster_no', 'list_version', 'list_digest', 'push_count', 'push_total', 'held_count', 'section_by'])
    .where('id', 'in', [...ids])
    .execute();
  for (const { id } of found) await requireIntactRows(ctx, 'roster', id);
  return new Map(
    found.map((one) => [
      one.id,
      {
        digest: one.list_digest ?? '',
        title: `企业退休军转干部医疗补助发放名册 ${one.roster_no} 第${one.list_version}版`,
        lines: [
          `实推${one.push_count}人，合计${one.push_total}元（${inCapitals(amountOf(one.push_total))}）`,
          `暂缓${one.held_count}人；二审${one.section_by ?? '—'}`,
        ],
      },
    ]),
  );
}

async function applyOne(tx: Ctx, { row: { id }, action, to }: FlowChange): Promise<void> {
  const set = (values: { section_by?: string; approved_by?: string; approved_at?: Date; pushed_at?: Date }) =>
    tables(tx).updateTable('medical_roster').set(values).where('id', '=', id).execute();
  const now = tx.app.clock.now();
  if (action === 'collect') {
    await recountRoster(tx, id);
    await freezeRows(tx, ROSTER, id, true);
  }
  if (action === 'agree') await set({ section_by: actorName(tx.actor) });
  if (action === 'retry') await pushRoster(tx, id);
  if (action === 'supplement') await supplementRoster(tx, id);
  if (to === 'TO_PUSH' && ['pass', 'agreeAndPass', 'approveAndPass'].includes(action)) {
    await set({ approved_by: actorName(tx.actor), approved_at: now });
    await pushRoster(tx, id);
  }
  if (action === 'holdBack') await freezeRows(tx, ROSTER, id, true);
  if (action !== 'push') return;
  await set({ pushed_at: now });
  await finishBelow(tx, id);
}

/** What has been pushed is closed at districts and streets. */
async function finishBelow(tx: Ctx, rosterId: string): Promise<void> {
  const districts = await tables(tx)
    .selectFrom('medical_district')
    .select('id')
    .where('roster_id', '=', rosterId)
    .execute();
  const streets = await tables(tx)
    .selectFrom('medical_street as s')
    .innerJoin('medical_district as d', 'd.id', 's.district_roster_id')
    .select('s.id')
    .where('d.roster_id', '=', rosterId)
    .execute();
  await advance(tx, { type: STREET, action: 'finish', rows: streets, mode: 'CASCADE' });
  await advance(tx, { type: DISTRICT, action: 'finish', rows: districts, mode: 'CASCADE' });
}

export const rosterBinding: Partial<RecordBinding> = {
  lockFirst: (tx, _, ids) => lockCyclesOf('medical_roster')(tx, ids),
  // 03 §33.4: the death check runs now, with what the registers know now.
  askFirst: async (ctx, action) => {
    if (LEAVING.includes(action)) await askBeforePaying(ctx);
  },
  staleness: staleLists(ROSTER),
  document: documents,
  ...judgedBy<RosterFacts>({
    guards: {
      ...chainGuards,
      [TOTALS_AGREE]: ({ agrees }) => agrees || refusal('E-BF-07'),
      [SOMEBODY_PAID]: ({ count }) => count > 0 || refusal('E-BF-10'),
      [SOMEBODY_HELD]: ({ held }) => held || { code: 'E-BF-11', message: medicalErrors['E-BF-11'], never: true },
      [NO_BATCH]: ({ noBatch }) => noBatch || { code: 'E-0503', message: '已有发放批次', never: true },
    },
    loadFacts,
  }),
  onChange: async (tx, changes) => {
    for (const change of changes) await applyOne(tx, change);
    for (const { row } of changes) {
      const { cycle_id } = await tables(tx)
        .selectFrom('medical_roster')
        .select('cycle_id')
        .where('id', '=', row.id)
        .executeTakeFirstOrThrow();
      await followCycle(tx, cycle_id);
    }
  },
};
