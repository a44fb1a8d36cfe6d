import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { districtTitle } from '../../runs/words.ts';
import { readStanding } from '../../standards/coverage/read-standing.ts';
import { readRunMoney } from '../read-run.ts';
import { refusal } from '../refusal.ts';
import { type Sheet, settle, sheetOf } from '../settle.ts';
import { paysIncomplete, type SettlementRules } from '../settlement-rules.ts';

/** What a run comes to now, sheet by sheet. */
export interface Calculated {
  sheets: readonly Sheet[];
  /** Of each district of the run: its trainees, who has left included, and its contract. */
  districts: ReadonlyMap<string, { trainees: number; completed: number; contractId: string | null }>;
}

/**
 * What the runs of applications come to by what is known now (02 §19.4), in a fixed number of statements.
 *
 * @throws E-2703 where a district whose trainees are settled has no contract
 */
export async function calculate(ctx: Ctx, applicationIds: readonly string[]): Promise<Map<string, Calculated>> {
  if (applicationIds.length === 0) return new Map();
  const applications = await tables(ctx)
    .selectFrom('subsidy_application')
    .select([
      'id',
      'run_id as runId',
      'assessment_fee as assessmentFee',
      'lodge_nights as lodgeNights',
      'lodge_rate as lodgeRate',
    ])
    .select(sql<SettlementRules>`rules`.as('rules'))
    .where('id', 'in', [...applicationIds])
    .execute();
  const money = await readRunMoney(ctx, new Map(applications.map(({ runId, ...claimed }) => [runId, claimed])));
  const contracts = await tables(ctx)
    .selectFrom('run_contract')
    .select(['id', 'run_id as runId', 'district_code as code'])
    .where('run_id', 'in', [...money.keys()])
    .where('state', '<>', 'VOID')
    .execute();
  const standards = await readStanding(ctx);
  return new Map(
    applications.map(({ id, runId, rules }) => {
      const run = money.get(runId);
      if (!run) throw new Error(`no run ${runId}`);
      const without = run.people.find(
        ({ completed, withdrawn, whom }) =>
          (completed || (!withdrawn && paysIncomplete(rules))) && !run.prices.contracts.has(whom.districtCode),
      );
      if (without) throw refusal('E-2703', { district: districtTitle(without.whom.districtCode) });
      const byDistrict = Map.groupBy(run.people, ({ whom }) => sheetOf(whom.districtCode, run.prices.location, rules));
      const own = contracts.filter((one) => one.runId === runId);
      return [
        id,
        {
          sheets: settle(run.people, run.prices, standards, rules),
          districts: new Map(
            [...byDistrict].map(([code, people]) => [
              code,
              {
                trainees: people.length,
                completed: people.filter(({ completed }) => completed).length,
                contractId: (own.find((one) => one.code === code) ?? own[0])?.id ?? null,
              },
            ]),
          ),
        },
      ];
    }),
  );
}
