import { randomUUID } from 'node:crypto';
import { firstRow, sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { addDays, instantOf, localDateOf, ManualClock } from '../../../../platform/calendar/index.ts';
import { drawPdf, storeFile } from '../../../../platform/files/index.ts';
import { type ActInput, advanceOne } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { DEMO_PROJECTS } from '../../applications/demo/demo-content.ts';
import { APPLICATION } from '../../applications/index.ts';
import { type DemoPlayer, demoPlayer, everywhere } from '../../demo/demo-player.ts';
import { assignExperts } from '../assignments/assign.ts';
import { defaultConfig } from '../batches/batch-input.ts';
import { DEFAULT_MATERIALS } from '../batches/materials.ts';
import { createBatch } from '../batches/save-batch.ts';
import { moveBatches } from '../batches/windows.ts';
import { BATCH } from '../record-types.ts';
import { addDemoExperts, type DemoExpert } from './demo-experts.ts';
import { DEMO_MEETINGS, type DemoMeeting } from './demo-meetings.ts';
import { type Cast, holdMeeting } from './hold-meeting.ts';

const HOUR = 3_600_000;
/** Who scores in the review that is open. */
const OPEN_EXPERTS = 3;

/** Seven experts; a review whose results are filed, one that is confirmed, and one whose scores can be given for a week. */
export async function loadDemoReviews(ctx: Ctx): Promise<void> {
  if (await firstRow(ctx, sql`select 1 as one from review_batch limit 1`)) return;
  const city = await cityOf(ctx, 'city_officer');
  const waiting = await tables(ctx)
    .selectFrom('project_application')
    .select('id')
    .where('state', '=', 'CITY_READY')
    .where('project_name', '=', DEMO_PROJECTS.inReview[0])
    .execute();
  if (!city || waiting.length === 0) return;
  const experts = await addDemoExperts(city);
  const [first, second] = DEMO_MEETINGS;
  await fileMeeting(ctx, experts, first);
  await makePublic(ctx, experts, second);
  await openReview(
    city,
    experts.slice(0, OPEN_EXPERTS),
    waiting.map(({ id }) => id),
  );
  await moveBatches({ ...ctx, actor: { kind: 'SYSTEM', name: '演示数据' } });
}

async function cityOf(ctx: Ctx, loginName: string): Promise<DemoPlayer | undefined> {
  const found = await demoPlayer(ctx, loginName, 'CITY_OFFICER');
  return found && everywhere(found);
}

/** Everybody at another time, which goes on as the clock is moved. */
async function castOf(ctx: Ctx, experts: readonly DemoExpert[]): Promise<Cast | undefined> {
  const clock = new ManualClock(ctx.app.clock.now());
  const app = Object.create(ctx.app, { clock: { value: clock } });
  const city = await cityOf({ ...ctx, app }, 'city_officer');
  const confirms = await cityOf({ ...ctx, app }, 'city_officer2');
  if (!city || !confirms) return undefined;
  const system: Ctx = { ...ctx, app, actor: { kind: 'SYSTEM', name: '演示数据' } };
  const then = experts.map(({ id, player }) => ({ id, player: { ...player, app } }));
  const { calendar } = ctx.app;
  const moment = (workdaysAgo: number, time: string) =>
    instantOf(
      localDateOf(calendar.addWorkingMinutes(ctx.app.clock.now(), -workdaysAgo * calendar.hours.dayMinutes)),
      time,
    );
  return { system, clock, city, confirms, experts: then, moment };
}

/** The whole of it: what passed was public for its working days, what did not is filed as such, and so is the batch. */
async function fileMeeting(ctx: Ctx, experts: readonly DemoExpert[], meeting: DemoMeeting): Promise<void> {
  const cast = await castOf(ctx, experts);
  if (!cast) return;
  const { city, clock, moment } = cast;
  const { batchId, applicationIds } = await holdMeeting(cast, meeting);
  clock.set(moment(meeting.scoringEnds - 2, '09:30'));
  const [passed, failed] = await byOutcome(city, applicationIds);
  for (const id of failed) await act(city, id, 'fileFail', await minutesOf(city));
  for (const id of passed) await act(city, id, 'publish');
  clock.set(instantOf(addDays(await lastPublicDay(city, passed), 1), '10:00'));
  for (const id of passed) await act(city, id, 'filePass', await minutesOf(city));
  clock.advance(HOUR);
  await advanceOne(city, { type: BATCH, action: 'file', rows: [{ id: batchId }], input: {} });
}

/** As far as the publicity of its first project; the other one still waits for the city. */
async function makePublic(ctx: Ctx, experts: readonly DemoExpert[], meeting: DemoMeeting): Promise<void> {
  const cast = await castOf(ctx, experts);
  if (!cast) return;
  const { applicationIds } = await holdMeeting(cast, meeting);
  // It is public from now on for its working days, whatever day the demonstration is loaded on.
  const now = await cityOf(ctx, 'city_officer');
  const [first] = applicationIds;
  if (now && first) await act(now, first, 'publish');
}

async function byOutcome(ctx: Ctx, ids: readonly string[]): Promise<[passed: string[], failed: string[]]> {
  const found = await tables(ctx)
    .selectFrom('project_application')
    .select(['id', sql<boolean>`review_outcome = 'PASS'`.as('passed')])
    .where('id', '=', anyOf(ids))
    .orderBy('id')
    .execute();
  const of = (wanted: boolean) => found.filter(({ passed }) => passed === wanted).map(({ id }) => id);
  return [of(true), of(false)];
}

async function lastPublicDay(ctx: Ctx, ids: readonly string[]): Promise<string> {
  const found = await tables(ctx)
    .selectFrom('project_application')
    .select(sql<string>`max(publicity_to)::text`.as('day'))
    .where('id', '=', anyOf(ids))
    .executeTakeFirst();
  return found?.day ?? localDateOf(ctx.app.clock.now());
}

async function act(by: DemoPlayer, id: string, action: string, input: ActInput = {}): Promise<void> {
  await advanceOne(by, { type: APPLICATION, action, rows: [{ id }], input });
}

async function minutesOf(by: DemoPlayer): Promise<ActInput> {
  const file = await storeFile(by, drawPdf(['Minutes', 'Specimen for demonstration']), { name: '评审会议纪要.pdf' });
  return { attachmentIds: [file.id] };
}

async function openReview(
  city: DemoPlayer,
  experts: readonly DemoExpert[],
  applicationIds: readonly string[],
): Promise<void> {
  const now = city.app.clock.now().getTime();
  const config = {
    ...(await defaultConfig(city)),
    title: '培训项目专家评审（演示）',
    plannedExperts: experts.length,
    meetingAt: new Date(now + 72 * HOUR),
    place: '市退役军人事务局三楼会议室',
    remarks: null,
    materialFrom: new Date(now - 2 * HOUR),
    materialTo: new Date(now + 168 * HOUR),
    scoreFrom: new Date(now - HOUR),
    scoreTo: new Date(now + 168 * HOUR),
  };
  const batchId = await createBatch(city, { config, applicationIds, materials: DEFAULT_MATERIALS }, randomUUID());
  const projects = await tables(city)
    .selectFrom('review_batch_project')
    .select('id')
    .where('batch_id', '=', batchId)
    .orderBy('seq')
    .execute();
  const pairs = projects.flatMap((project) =>
    experts.map(({ id }, n) => ({
      batchProjectId: project.id,
      expertId: id,
      leader: n === 0,
      reserve: false,
      reason: '该领域的专家有限，由其继续评审',
    })),
  );
  await assignExperts(city, batchId, pairs);
  await advanceOne(city, { type: BATCH, action: 'publish', rows: [{ id: batchId }] });
}
