import { randomUUID } from 'node:crypto';
import { firstRow, run, sql } from '../../../../../database/sql.ts';
import { tables } from '../../../../../database/tables.ts';
import { demoActor } from '../../../../../platform/access/index.ts';
import { addDays, instantOf, localDateOf } from '../../../../../platform/calendar/index.ts';
import { drawPdf, storeFile } from '../../../../../platform/files/index.ts';
import { advanceOne } from '../../../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../../../platform/kernel/index.ts';
import { type DemoPlayer, demoPlayer, everywhere } from '../../../demo/demo-player.ts';
import { ROUND } from '../../../rounds/record-type.ts';
import { createRound } from '../../../rounds/save-round.ts';
import { moveRounds } from '../../../rounds/windows.ts';
import { DEMO_IDENTITIES } from '../../../trainees/demo-persons.ts';
import { traineeDoor } from '../../../trainees/trainee-door.ts';
import { findDemoVenue } from '../../demo/demo-rounds.ts';
import { enrol } from '../../enrol.ts';
import { ENROLMENT } from '../../record-type.ts';
import { askExit } from '../ask-exit.ts';

/** 学员 C of 02 §26. */
const TRAINEE = '310100199709090058';
const PROJECT = '数控车工';

/** A trainee who was approved for a round that has closed since, and now asks to leave it. */
export async function loadDemoExits(ctx: Ctx): Promise<void> {
  if (await firstRow(ctx, sql`select 1 as one from training_exit limit 1`)) return;
  const school = await demoPlayer(ctx, 'inst_demo', 'INST');
  const officer = await demoPlayer(ctx, 'officer_hk', 'BIZ_OFFICER');
  const trainee = await traineeOf(ctx);
  const project =
    school &&
    (await tables(ctx)
      .selectFrom('training_project')
      .select('id')
      .where('name', '=', PROJECT)
      .where('state', '=', 'IN_LIBRARY')
      .where('org_id', '=', school.actor.orgId)
      .executeTakeFirst());
  const venueId = await findDemoVenue(ctx);
  if (!school || !officer || !trainee || !project || !venueId) return;
  const roundId = await openRound(ctx, { school, officer: everywhere(officer), projectId: project.id, venueId });
  const id = await enrol(trainee, { roundId, employmentStatus: '1', declarationAccepted: true }, randomUUID());
  await advanceOne(everywhere(officer), { type: ENROLMENT, action: 'districtPass', rows: [{ id }] });
  await closeRound(ctx, roundId);
  const proof = await storeFile(trainee, drawPdf(['Labour contract', 'Specimen for demonstration']), {
    name: '劳动合同.pdf',
  });
  await askExit(
    trainee,
    {
      enrolmentId: id,
      reasonCode: 'JOB',
      reasonText: '已签订劳动合同，下周一入职，不能参加脱产培训',
      exitDate: localDateOf(ctx.app.clock.now()),
      fileIds: [proof.id],
    },
    randomUUID(),
  );
}

async function traineeOf(ctx: Ctx): Promise<DemoPlayer | undefined> {
  const person = DEMO_IDENTITIES.find(({ idNo }) => idNo === TRAINEE);
  if (!person) return undefined;
  const accountId = await transaction(ctx, (tx) =>
    traineeDoor.enter(tx, { idNo: person.idNo, name: person.name, phone: '13800001003', level: 1 }),
  );
  const actor = await demoActor(ctx, accountId, 'TRAINEE');
  return actor && { ...ctx, actor };
}

async function openRound(
  ctx: Ctx,
  {
    school,
    officer,
    projectId,
    venueId,
  }: { school: DemoPlayer; officer: DemoPlayer; projectId: string; venueId: string },
): Promise<string> {
  const today = localDateOf(ctx.app.clock.now());
  const given = {
    title: '数控车工（晚间班）',
    openFrom: instantOf(addDays(today, -20), '09:00'),
    openTo: instantOf(addDays(today, 1)),
    plannedStart: addDays(today, 1),
    plannedEnd: addDays(today, 19),
    capacity: 16,
    venueId,
    address: '上海市虹口区飞虹路518号',
    contactName: '曹颖',
    contactPhone: '021-65012345',
    notice: '',
  };
  const id = await createRound(school, projectId, given, randomUUID());
  await advanceOne(school, { type: ROUND, action: 'submit', rows: [{ id }] });
  await advanceOne(officer, { type: ROUND, action: 'publish', rows: [{ id }] });
  return id;
}

/** As its time of enrolment would have ended a while ago: the deadline for cancelling has passed. */
async function closeRound(ctx: Ctx, roundId: string): Promise<void> {
  const today = localDateOf(ctx.app.clock.now());
  await run(
    ctx,
    sql`update enrolment_round set open_to = ${instantOf(today)}, planned_start = ${addDays(today, 2)},
          cancel_deadline = ${instantOf(today)} where id = ${roundId}`,
  );
  await moveRounds({ ...ctx, actor: { kind: 'SYSTEM', name: '演示数据' } });
}
