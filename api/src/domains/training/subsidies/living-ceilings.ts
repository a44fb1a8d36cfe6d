import { tables } from '../../../database/tables.ts';
import { addDays, type LocalDate, type WorkingCalendar } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sumOf } from '../../../platform/money/index.ts';
import { livingCeilings } from '../runs/points.ts';
import { readStanding } from '../standards/coverage/read-standing.ts';
import { livingOf } from './living.ts';

interface Planned {
  from: LocalDate;
  to: LocalDate;
  /** Training days of the project's plan. */
  days: number;
}

/** The days on which a run is likely to be taught: working days of its time; all of its days where those are too few. */
export function plannedDays({ from, to, days }: Planned, calendar: Pick<WorkingCalendar, 'isWorkday'>): LocalDate[] {
  const all: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) all.push(day);
  const worked = all.filter((day) => calendar.isWorkday(day));
  return (worked.length < days ? all : worked).slice(0, days);
}

/**
 * What the living subsidy of each district of some runs comes to at most (02 §13.3): everybody who is in the run now, on each training day, by the
 * standard of that day. Null where a day has none.
 */
export async function ceilingsOf(ctx: Ctx, runIds: readonly string[]) {
  const runs = await tables(ctx)
    .selectFrom('training_run as r')
    .innerJoin('training_project as p', 'p.id', 'r.project_id')
    .select(['r.id', 'r.planned_start as from', 'r.planned_end as to', 'p.days', 'p.skill_level as level'])
    .where('r.id', 'in', [...runIds])
    .$narrowType<{ from: LocalDate; to: LocalDate }>()
    .execute();
  const people = await tables(ctx)
    .selectFrom('run_trainee as t')
    .innerJoin('training_enrolment as e', 'e.id', 't.enrolment_id')
    .select((e) => [
      't.run_id as runId',
      't.district_code as districtCode',
      'e.person_category as category',
      e.fn.countAll<string>().as('count'),
    ])
    .where('t.run_id', 'in', [...runIds])
    .where('t.left_on', 'is', null)
    .groupBy(['t.run_id', 't.district_code', 'e.person_category'])
    .execute();
  const standards = await readStanding(ctx);
  const runById = new Map(runs.map((run) => [run.id, run]));
  const byContract = Map.groupBy(people, ({ runId, districtCode }) => `${runId}|${districtCode}`);
  return [...byContract.values()].flatMap((groups) => {
    const [{ runId, districtCode } = { runId: '', districtCode: '' }] = groups;
    const run = runById.get(runId);
    if (!run) return [];
    const attended = plannedDays(run, ctx.app.calendar).map((date) => ({ date, hours: '1', attended: '1' }));
    const parts = groups.map(({ category, count }) => {
      const whom = { districtCode, category: category ?? '', level: run.level };
      const { amount, uncovered } = livingOf(attended, standards, whom);
      return uncovered.length > 0 ? null : amount.times(count);
    });
    const known = parts.filter((part) => part !== null);
    return [{ runId, districtCode, amount: known.length < parts.length ? null : sumOf(known).toFixed(2) }];
  });
}

export const ceilingsOfContracts = livingCeilings.join(ceilingsOf);
