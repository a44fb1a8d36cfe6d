import { randomUUID } from 'node:crypto';
import { tables } from '../../../../database/tables.ts';
import { localDateOf, type ManualClock, MINUTE_MS } from '../../../../platform/calendar/index.ts';
import { advanceOne } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { passDemoApplications } from '../../applications/demo/demo-applications.ts';
import type { DemoPlayer } from '../../demo/demo-player.ts';
import { assignExperts } from '../assignments/assign.ts';
import { defaultConfig } from '../batches/batch-input.ts';
import { DEFAULT_MATERIALS } from '../batches/materials.ts';
import { createBatch } from '../batches/save-batch.ts';
import { moveBatches } from '../batches/windows.ts';
import { ASSIGNMENT, BATCH } from '../record-types.ts';
import { decideResult } from '../results/decide.ts';
import { commit } from '../sheets/commit.ts';
import { noteReading } from '../sheets/note-reading.ts';
import { openMaterial } from '../sheets/open-material.ts';
import { saveSheet } from '../sheets/save-sheet.ts';
import { submitSheet } from '../sheets/submit-sheets.ts';
import type { DemoExpert } from './demo-experts.ts';
import { type DemoJudged, type DemoMeeting, type DemoSheet, overallComment } from './demo-meetings.ts';

/** Who acts at a meeting of the past; all of them live by the clock that is moved. */
export interface Cast {
  /** The product itself, at the same time. */
  system: Ctx;
  clock: ManualClock;
  city: DemoPlayer;
  /** Who confirms what the other one has computed (A12). */
  confirms: DemoPlayer;
  experts: readonly DemoExpert[];
  /** A time of day so many working days ago. */
  moment(workdaysAgo: number, time: string): Date;
}

interface Task {
  id: string;
  version: number;
  expertId: string;
  applicationId: string;
  batchProjectId: string;
}

/** A meeting from its applications to the confirmed result, each step at its time. */
export async function holdMeeting(
  cast: Cast,
  meeting: DemoMeeting,
): Promise<{ batchId: string; applicationIds: string[] }> {
  const at = (daysAgo: number, time: string) => cast.clock.set(cast.moment(daysAgo, time));
  at(meeting.begun, '09:10');
  const applicationIds = await passDemoApplications(
    cast.system,
    meeting.projects.map(({ key }) => key),
  );
  at(meeting.begun - 1, '10:00');
  const batchId = await openMeeting(cast, meeting, applicationIds);
  at(meeting.begun - 3, '09:00');
  await moveBatches(cast.system);
  at(meeting.begun - 4, '09:30');
  await moveBatches(cast.system);
  const tasks = await tasksOf(cast.system, batchId);
  for (const { player } of cast.experts.slice(0, meeting.experts)) await commit(player, batchId);
  for (const [n, project] of meeting.projects.entries()) {
    const own = tasks.filter(({ applicationId }) => applicationId === applicationIds[n]);
    await stepBack(cast, project, own);
    for (const sheet of project.sheets) {
      at(meeting.begun - 5 - (sheet.expert % 5), '09:20');
      cast.clock.advance(n * 75 * MINUTE_MS);
      await score(cast, own, sheet);
    }
  }
  at(meeting.scoringEnds, '18:00');
  await moveBatches(cast.system);
  at(meeting.scoringEnds, '18:20');
  await advanceOne(cast.city, { type: BATCH, action: 'compute', rows: [{ id: batchId }] });
  for (const [n, { overruled }] of meeting.projects.entries()) {
    const batchProjectId = tasks.find(({ applicationId }) => applicationId === applicationIds[n])?.batchProjectId;
    if (overruled && batchProjectId)
      await decideResult(cast.city, { batchProjectId, decision: 'OVERRULED', reason: overruled });
  }
  at(meeting.scoringEnds - 1, '10:15');
  await advanceOne(cast.confirms, { type: BATCH, action: 'confirm', rows: [{ id: batchId }], input: {} });
  return { batchId, applicationIds };
}

async function openMeeting(
  { city, clock, experts, moment }: Cast,
  { ordinal, begun, scoringEnds, ...meeting }: DemoMeeting,
  applicationIds: readonly string[],
): Promise<string> {
  const config = {
    ...(await defaultConfig(city)),
    title: `${localDateOf(clock.now()).slice(0, 4)}年${ordinal}培训项目专家评审`,
    plannedExperts: meeting.experts,
    meetingAt: moment(scoringEnds, '13:30'),
    place: '市退役军人事务局三楼会议室',
    remarks: null,
    materialFrom: moment(begun - 3, '09:00'),
    materialTo: moment(scoringEnds, '18:00'),
    scoreFrom: moment(begun - 4, '09:00'),
    scoreTo: moment(scoringEnds, '18:00'),
  };
  const id = await createBatch(city, { config, applicationIds, materials: DEFAULT_MATERIALS }, randomUUID());
  const projects = await tables(city)
    .selectFrom('review_batch_project')
    .select('id')
    .where('batch_id', '=', id)
    .orderBy('seq')
    .execute();
  const pairs = projects.flatMap((project) =>
    experts.slice(0, meeting.experts).map((expert, n) => ({
      batchProjectId: project.id,
      expertId: expert.id,
      leader: n === 0,
      reserve: false,
      reason: '该领域的专家有限，由其继续评审',
    })),
  );
  await assignExperts(city, id, pairs);
  await advanceOne(city, { type: BATCH, action: 'publish', rows: [{ id }] });
  return id;
}

const tasksOf = (ctx: Ctx, batchId: string): Promise<Task[]> =>
  tables(ctx)
    .selectFrom('review_assignment as a')
    .innerJoin('review_batch_project as p', 'p.id', 'a.batch_project_id')
    .select([
      'a.id',
      'a.version',
      'a.expert_id as expertId',
      'a.batch_project_id as batchProjectId',
      'p.application_id as applicationId',
    ])
    .where('a.batch_id', '=', batchId)
    .orderBy('p.seq')
    .orderBy('a.id')
    .execute();

/** BR17-9, BR17-10: on his own word, or on the city's. */
async function stepBack({ city, experts }: Cast, { recused }: DemoJudged, tasks: readonly Task[]): Promise<void> {
  const expert = recused && experts[recused.expert];
  const task = tasks.find(({ expertId }) => expertId === expert?.id);
  if (!recused || !expert || !task) return;
  const step = { type: ASSIGNMENT, rows: [{ id: task.id }] };
  const input = { reasonText: recused.reason };
  if (!recused.asked) return void (await advanceOne(city, { ...step, action: 'recuse', input }));
  await advanceOne(expert.player, { ...step, action: 'askRecusal', input });
  await advanceOne(city, { ...step, action: 'grantRecusal', input: { note: '同意回避' } });
}

/** Reads for a while, fills in the sheet and hands it in. */
async function score({ clock, experts }: Cast, tasks: readonly Task[], sheet: DemoSheet): Promise<void> {
  const expert = experts[sheet.expert];
  const task = tasks.find(({ expertId }) => expertId === expert?.id);
  if (!expert || !task) return;
  const scores = sheet.scores.split(' ');
  const view = await openMaterial(expert.player, task.id, 'PLAN', null);
  clock.advance((9 + sheet.expert) * MINUTE_MS);
  await noteReading(expert.player, view, (6 + sheet.expert) * 60, []);
  const content = {
    scores: Object.fromEntries(scores.map((value, n) => [`C${n + 1}`, value])),
    comments: {},
    overallComment: overallComment(scores.map(Number)),
    recommended: Number(scores[0]) >= 70,
    vetoFlags: sheet.veto ? [sheet.veto] : [],
  };
  await saveSheet(expert.player, task.id, content, null);
  clock.advance(25 * MINUTE_MS);
  if (!sheet.draftOnly) await submitSheet(expert.player, task.id);
}
