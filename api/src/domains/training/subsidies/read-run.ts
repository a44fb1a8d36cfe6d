import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readDays } from './read-days.ts';
import type { RunPrices, Settled } from './settle.ts';

/** What the institution says of the run's money: actual fee of the assessment, nights and their price. */
export interface Claimed {
  assessmentFee: string | null;
  lodgeNights: number | null;
  lodgeRate: string | null;
}

/** A run as far as its settlement goes. */
export interface RunMoney {
  people: readonly Settled[];
  prices: RunPrices;
}

const NO_CLAIM: Claimed = { assessmentFee: null, lodgeNights: null, lodgeRate: null };

/**
 * What is settled of runs: their people as the completion left them, their days, contracts and prices. Five statements for all of them.
 *
 * @param claims by run
 */
export async function readRunMoney(ctx: Ctx, claims: ReadonlyMap<string, Claimed>): Promise<Map<string, RunMoney>> {
  const runIds = [...claims.keys()];
  if (runIds.length === 0) return new Map();
  const runs = await tables(ctx)
    .selectFrom('training_run as r')
    .innerJoin('training_project as p', 'p.id', 'r.project_id')
    .select([
      'r.id',
      'r.lesson_hours as hours',
      'p.fee_per_person as ceiling',
      'p.skill_level as level',
      'r.district_code as location',
    ])
    .select(sql<string>`coalesce(r.actual_start, r.planned_start)::text`.as('start'))
    .where('r.id', 'in', runIds)
    .execute();
  const contracts = await tables(ctx)
    .selectFrom('run_contract')
    .select(['run_id as runId', 'district_code as code', 'price_per_person as pricePerPerson'])
    .where('run_id', 'in', runIds)
    .where('state', '<>', 'VOID')
    .execute();
  const people = await tables(ctx)
    .selectFrom('run_trainee as t')
    .innerJoin('training_enrolment as e', 'e.id', 't.enrolment_id')
    .select([
      't.id',
      't.run_id as runId',
      't.district_code as districtCode',
      't.result',
      'e.person_category as category',
    ])
    .select(sql<string | null>`t.certificate ->> 'no'`.as('certificateNo'))
    .where('t.run_id', 'in', runIds)
    .orderBy('t.seq')
    .execute();
  const days = await readDays(ctx, runIds);
  return new Map(
    runs.map(({ id, hours, ceiling, level, start, location }) => {
      const { assessmentFee, lodgeNights, lodgeRate } = claims.get(id) ?? NO_CLAIM;
      const own = contracts.filter(({ runId }) => runId === id);
      return [
        id,
        {
          prices: {
            start,
            hours,
            ceiling,
            location,
            contracts: new Map(own.map(({ code, ...price }) => [code, price])),
          },
          people: people
            .filter(({ runId }) => runId === id)
            .map(({ id: traineeId, districtCode, result, category, certificateNo }) => ({
              traineeId,
              whom: { districtCode, category: category ?? '', level },
              completed: result === 'COMPLETED',
              withdrawn: result !== 'COMPLETED' && result !== 'NOT_COMPLETED',
              days: days.get(traineeId) ?? [],
              assessmentFee,
              certificateNo,
              lodging: lodgeNights && lodgeRate ? { nights: lodgeNights, rate: lodgeRate } : null,
            })),
        },
      ];
    }),
  );
}
