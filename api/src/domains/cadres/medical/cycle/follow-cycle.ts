import { anyOf, tables } from '../../../../database/tables.ts';
import { advance } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { CYCLE } from '../record-types.ts';
import { type Standing, stepTo, wayBetween } from './cycle.flow.ts';

/** Where rosters stand, the least advanced first. */
const ORDER: readonly (readonly [Standing, readonly string[]])[] = [
  ['CITY_REVIEW', ['CITY_FIRST', 'CITY_SECOND', 'CITY_FINAL']],
  ['TO_PUSH', ['TO_PUSH']],
  ['PUSHED', ['PUSHED']],
  ['PARTLY', ['PARTLY']],
  ['ALL', ['ALL']],
  ['VERIFIED', ['VERIFIED']],
  ['ARCHIVED', ['ARCHIVED']],
];

/** Where a cycle stands: as far as the least advanced of its rosters (03 §33.4). */
export function standingOf(rosters: readonly string[], districts: readonly string[]): Standing {
  if (!rosters.includes('COLLECTING')) {
    const found = ORDER.find(([, states]) => rosters.some((state) => states.includes(state)));
    if (found) return found[0];
  }
  if (districts.every((state) => state === 'TO_DISPATCH')) return 'GENERATED';
  return districts.some((state) => state === 'TO_DISPATCH' || state === 'DISPATCHED')
    ? 'DISPATCHING'
    : 'DISTRICT_REVIEW';
}

/** The cycle goes where its rosters are. */
export async function followCycle(tx: Ctx, cycleId: string): Promise<void> {
  const db = tables(tx);
  const [cycle, rosters, districts] = await Promise.all([
    db.selectFrom('medical_cycle').select('state').where('id', '=', cycleId).executeTakeFirstOrThrow(),
    db.selectFrom('medical_roster').select('state').where('cycle_id', '=', cycleId).execute(),
    db.selectFrom('medical_district').select('state').where('cycle_id', '=', cycleId).execute(),
  ]);
  if (cycle.state === 'CANCELLED' || rosters.length === 0) return;
  const to = standingOf(
    rosters.map(({ state }) => state),
    districts.map(({ state }) => state),
  );
  const way = wayBetween(cycle.state as Standing, to);
  if (!way) throw new Error(`cycle ${cycleId} cannot come from ${cycle.state} to ${to}`);
  for (const next of way)
    await advance(tx, { type: CYCLE, action: stepTo(next), rows: [{ id: cycleId }], mode: 'CASCADE' });
}

/** Locks the cycles of some records before them: everything of a cycle goes one after the other. */
export const lockCyclesOf =
  (table: 'medical_roster' | 'medical_district' | 'medical_street') =>
  async (tx: Ctx, ids: readonly string[]): Promise<void> => {
    await tables(tx)
      .selectFrom('medical_cycle')
      .select('id')
      .where('id', 'in', (of) => of.selectFrom(table).select('cycle_id').where('id', '=', anyOf(ids)))
      .orderBy('id')
      .forUpdate()
      .execute();
  };
