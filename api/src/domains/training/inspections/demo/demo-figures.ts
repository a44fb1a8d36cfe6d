import { run, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { NO_FIGURES, type RunFigures } from '../statistics/figures.ts';

/** Fictional statistics of a year, larger or smaller by `size`. */
export function demoFigures(months: readonly string[], size: number): RunFigures {
  const runs = months.map((month, n) => ({
    month,
    runs: n % 4 === 1 ? 1 : 0,
    trainees: n % 4 === 1 ? 20 + size * 4 + n : 0,
  }));
  const studied = runs.reduce((sum, { trainees }) => sum + trainees, 0);
  const completed = studied - 3 - size;
  const scheduled = studied * 100;
  return {
    ...NO_FIGURES,
    runsOpened: runs.filter((one) => one.runs > 0).length,
    runsCompleted: 2,
    enrolled: studied + 6,
    studied,
    completed,
    withdrawn: 3,
    certificates: completed - 5,
    attendedHours: String(scheduled - studied * 6),
    scheduledHours: String(scheduled),
    satisfactionRate: '93.50',
    spotChecksDone: 4,
    spotChecksRequired: 5,
    problems: { minor: 2, major: size % 2, severe: 0 },
    trainingFeeSettled: `${completed * 3200}.00`,
    livingSettled: `${completed * 1000}.00`,
    months: runs,
    demonstration: true,
  };
}

/** Stands in for the runs that the demonstration does not have. */
export async function showDemoFigures(ctx: Ctx, inspectionId: string, figures: RunFigures): Promise<void> {
  await run(
    ctx,
    sql`update inspection_snapshot set figures = ${JSON.stringify(figures)}::jsonb where inspection_id = ${inspectionId}`,
  );
}
