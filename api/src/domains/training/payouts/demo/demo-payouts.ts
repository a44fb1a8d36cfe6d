import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { demoPlayer, everywhere } from '../../demo/demo-player.ts';
import { demoReversal } from './demo-reversal.ts';
import { applyFor, type Stage, stageSheet } from './stage-sheets.ts';

/**
 * How far the sheets of each completed run have come, the latest first, by district: one in every state that acts lead to (02 §26). Of the second
 * run 虹口区 has confirmed and 浦东新区 refused, so that it is settled.
 */
const RUNS: readonly Readonly<Record<string, Stage>>[] = [
  { '310109': 'TO_PAY', '310115': 'FAILED' },
  { '310115': 'REJECTED', '310109': 'CLOSED' },
  { '310109': 'DRAFT', '310115': 'GIVEN_BACK' },
  { '310109': 'IN_REVIEW', '310115': 'RETURNED' },
];

/** The subsidies of the completed runs of the demonstration school. Where no standard covers the days of a run any more, its sheets stay drafts. */
export async function loadDemoPayouts(ctx: Ctx): Promise<void> {
  const school = await demoPlayer(ctx, 'inst_demo', 'INST');
  const officer = await demoPlayer(ctx, 'officer_hk', 'BIZ_OFFICER');
  const city = await demoPlayer(ctx, 'city_officer', 'CITY_OFFICER');
  if (!school || !officer || !city) return;
  if (await tables(ctx).selectFrom('subsidy_application').select('id').limit(1).executeTakeFirst()) return;
  const runs = await tables(ctx)
    .selectFrom('training_run')
    .select('id')
    .where('org_id', '=', school.actor.orgId)
    .where('state', '=', 'COMPLETED')
    .where((e) =>
      e.exists(
        e
          .selectFrom('training_attendance as a')
          .innerJoin('training_session as s', 's.id', 'a.session_id')
          .select('a.id')
          .whereRef('s.run_id', '=', 'training_run.id'),
      ),
    )
    .orderBy('planned_start', 'desc')
    .limit(RUNS.length)
    .execute();
  const cast = { school, officer: everywhere(officer), city: everywhere(city) };
  for (const [n, { id }] of runs.entries()) {
    await applyFor(school, id);
    const sheets = await tables(ctx)
      .selectFrom('subsidy_sheet')
      .select(['id', 'district_code as code'])
      .where('run_id', '=', id)
      .execute();
    for (const [code, stage] of Object.entries(RUNS[n] ?? {})) {
      const sheet = sheets.find((one) => one.code === code);
      if (sheet) await stageSheet(cast, { ...sheet, stage });
    }
  }
  await demoReversal(cast);
}
