import { randomUUID } from 'node:crypto';
import { firstRow, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { addDays, instantOf, localDateOf } from '../../../../platform/calendar/index.ts';
import { advanceOne } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { ROUND } from '../../rounds/record-type.ts';
import { createRound, type GivenRound } from '../../rounds/save-round.ts';
import { moveRounds } from '../../rounds/windows.ts';

/** Rounds of the demonstration: which project, when it closes, begins and ends (days from today), and for how many. */
const ROUNDS = [
  { project: '数控车工', closes: 12, starts: 20, ends: 46, capacity: 24 },
  { project: '无人机驾驶员', closes: 25, starts: 60, ends: 80, capacity: 30 },
  { project: '数控车工', closes: 40, starts: 95, ends: 121, capacity: 20, keptFor: '310115' },
  { project: '无人机驾驶员', closes: 6, starts: 130, ends: 150, capacity: 2 },
] as const;

/** Rounds that are open now, of the demonstration school's projects. @returns their ids in the order above */
export async function openDemoRounds(ctx: Ctx, school: Ctx, officer: Ctx): Promise<string[]> {
  const projects = new Map(
    (
      await tables(ctx)
        .selectFrom('training_project as p')
        .innerJoin('training_institution as i', 'i.id', 'p.institution_id')
        .select(['p.id', 'p.name'])
        .where('p.state', '=', 'IN_LIBRARY')
        .where('i.uscc', '=', '52310109TE5T00001D')
        .orderBy('p.id', 'desc')
        .execute()
    ).map(({ id, name }) => [name, id]),
  );
  const venueId = await findDemoVenue(ctx);
  if (!venueId) return [];
  const made: string[] = [];
  for (const round of ROUNDS) {
    const projectId = projects.get(round.project);
    if (!projectId) return [];
    const id = await createRound(school, projectId, { ...given(ctx, round), venueId }, randomUUID());
    await advanceOne(school, { type: ROUND, action: 'submit', rows: [{ id }] });
    await advanceOne(officer, { type: ROUND, action: 'publish', rows: [{ id }] });
    made.push(id);
  }
  await moveRounds(ctx);
  return made;
}

/** Where the demonstration school trains. */
export async function findDemoVenue(ctx: Ctx): Promise<string | undefined> {
  const venue = await tables(ctx)
    .selectFrom('training_venue as v')
    .innerJoin('training_institution as i', 'i.id', 'v.institution_id')
    .select('v.id')
    .where('i.uscc', '=', '52310109TE5T00001D')
    .where('v.active', '=', true)
    .where('v.kind', '=', 'PRACTICE')
    .orderBy('v.id')
    .limit(1)
    .executeTakeFirst();
  return venue?.id;
}

/** Whether anything is open: a demonstration that was started anew after weeks gets new rounds. */
export async function hasOpenRounds(ctx: Ctx): Promise<boolean> {
  const now = ctx.app.clock.now();
  return (
    (await firstRow(
      ctx,
      sql`select 1 as one from enrolment_round where open_to > ${now} and state = 'OPEN' limit 1`,
    )) !== undefined
  );
}

function given(ctx: Ctx, round: (typeof ROUNDS)[number]): GivenRound {
  const today = localDateOf(ctx.app.clock.now());
  return {
    openFrom: instantOf(addDays(today, -1), '09:00'),
    openTo: instantOf(addDays(today, round.closes), '17:00'),
    plannedStart: addDays(today, round.starts),
    plannedEnd: addDays(today, round.ends),
    capacity: round.capacity,
    ...('keptFor' in round && { districtQuota: [{ districtCode: round.keptFor, places: round.capacity }] }),
    address: '上海市虹口区飞虹路518号',
    contactName: '曹颖',
    contactPhone: '021-65012345',
    notice: '开班前一周电话通知报到安排；报到时请携带身份证和退役证原件。',
  };
}
