import { toDateOrNull } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { advance, type FlowChange, judgedBy, type RecordBinding } from '../../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../../platform/kernel/index.ts';
import { followCycle, lockCyclesOf } from '../cycle/follow-cycle.ts';
import { refusal } from '../errors.ts';
import { DISTRICT } from '../record-types.ts';
import { recount } from '../rows/count.ts';
import { HANDLED, OVERDUE } from './street.flow.ts';

interface StreetFacts {
  open: number;
  overdue: boolean;
}

async function loadFacts(ctx: Ctx, rows: readonly { id: string }[]): Promise<Map<string, StreetFacts>> {
  const ids = rows.map(({ id }) => id);
  const found = await tables(ctx)
    .selectFrom('medical_street as s')
    .leftJoin('medical_row as w', (on) =>
      on.onRef('w.street_roster_id', '=', 's.id').on('w.opinion', '=', 'NONE').on('w.flag', '<>', 'REMOVED'),
    )
    .innerJoin('org as o', 'o.id', 's.org_id')
    .select(({ fn }) => ['s.id', 's.due_at', 'o.level', fn.count<string>('w.id').as('open')])
    .where('s.id', '=', anyOf(ids))
    .groupBy(['s.id', 'o.level'])
    .execute();
  const now = ctx.app.clock.now();
  return new Map(
    found.map(({ id, due_at, level, open }) => {
      const due = toDateOrNull(due_at);
      // A street without an office of its own has nobody who could confirm: the district does at once.
      const overdue = level !== 'STREET' || (due !== null && due < now);
      return [id, { open: Number(open), overdue }];
    }),
  );
}

/** Whose district waits for nobody else goes on (03 §33.4 "all streets returned"). */
export async function collectDistrict(tx: Ctx, districtRosterId: string): Promise<void> {
  await recount(tx, districtRosterId);
  const waiting = await tables(tx)
    .selectFrom('medical_street')
    .select('id')
    .where('district_roster_id', '=', districtRosterId)
    .where('state', '=', 'WAITING')
    .limit(1)
    .executeTakeFirst();
  if (waiting) return;
  await advance(tx, { type: DISTRICT, action: 'collect', rows: [{ id: districtRosterId }], mode: 'CASCADE' });
}

async function fedBack(tx: Ctx, { row, action }: FlowChange): Promise<void> {
  const now = tx.app.clock.now();
  const who = actorName(tx.actor);
  const delegated = action === 'feedbackFor';
  if (delegated)
    await tables(tx)
      .updateTable('medical_row')
      .set({ opinion: 'CONFIRMED', opinion_by: who, opinion_at: now })
      .where('street_roster_id', '=', row.id)
      .where('opinion', '=', 'NONE')
      .execute();
  const { district_roster_id: districtId } = await tables(tx)
    .updateTable('medical_street')
    .set({ fed_back_by: who, fed_back_at: now, delegated, return_reason: null })
    .where('id', '=', row.id)
    .returning('district_roster_id')
    .executeTakeFirstOrThrow();
  await collectDistrict(tx, districtId);
}

export const streetBinding: Partial<RecordBinding> = {
  limits: 'MEDICAL',
  lockFirst: (tx, _, ids) => lockCyclesOf('medical_street')(tx, ids),
  ...judgedBy<StreetFacts>({
    guards: {
      [HANDLED]: ({ open }) => open === 0 || refusal('E-BF-03', { count: open }),
      [OVERDUE]: ({ overdue }) => overdue || refusal('E-BF-09'),
    },
    loadFacts,
  }),
  onChange: async (tx, changes) => {
    for (const change of changes)
      if (change.to === 'FED_BACK') {
        await fedBack(tx, change);
        const { cycle_id } = await tables(tx)
          .selectFrom('medical_street')
          .select('cycle_id')
          .where('id', '=', change.row.id)
          .executeTakeFirstOrThrow();
        await followCycle(tx, cycle_id);
      }
  },
};
