import { randomUUID } from 'node:crypto';
import { run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { demoActor } from '../../../../platform/access/index.ts';
import { addDays, instantOf, localDateOf } from '../../../../platform/calendar/index.ts';
import { advanceOne } from '../../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { buildIdNumber } from '../../../people/index.ts';
import type { DemoPlayer } from '../../demo/demo-player.ts';
import { findDemoVenue } from '../../enrolments/demo/demo-rounds.ts';
import { enrol } from '../../enrolments/enrol.ts';
import { ENROLMENT } from '../../enrolments/record-type.ts';
import { ROUND } from '../../rounds/record-type.ts';
import { createRound } from '../../rounds/save-round.ts';
import { moveRounds } from '../../rounds/windows.ts';
import { writeMirror } from '../../trainees/identity/mirror.ts';
import { traineeDoor } from '../../trainees/trainee-door.ts';

const NAMES = [
  '刘志强',
  '王建军',
  '李卫国',
  '张海涛',
  '陈永刚',
  '杨晓峰',
  '黄文斌',
  '吴俊杰',
  '徐国庆',
  '孙浩然',
  '马云飞',
];

interface Asked {
  school: DemoPlayer;
  officer: DemoPlayer;
  project: string;
  pairs: number;
}

/** Approved enrolments in a closed round: pairs of a trainee of 虹口区 and one of 浦东新区, all fictional (310100 is no district). */
export async function demoTrainees(ctx: Ctx, { school, officer, project, pairs }: Asked): Promise<string[][]> {
  const found = await tables(ctx)
    .selectFrom('training_project')
    .select('id')
    .where('name', '=', project)
    .where('state', '=', 'IN_LIBRARY')
    .where('org_id', '=', school.actor.orgId)
    .executeTakeFirst();
  const venueId = await findDemoVenue(ctx);
  if (!found || !venueId) return [];
  const system: Ctx = { ...ctx, actor: { kind: 'SYSTEM', name: '演示数据' } };
  const today = localDateOf(ctx.app.clock.now());
  const roundId = await createRound(
    school,
    found.id,
    {
      title: `${project}开班演示批次`,
      openFrom: instantOf(addDays(today, -1), '09:00'),
      openTo: instantOf(addDays(today, 5), '17:00'),
      plannedStart: addDays(today, 200),
      plannedEnd: addDays(today, 226),
      capacity: pairs * 2,
      minTrainees: 2,
      venueId,
      address: '上海市虹口区飞虹路518号',
      contactName: '曹颖',
      contactPhone: '021-65012345',
    },
    randomUUID(),
  );
  await advanceOne(school, { type: ROUND, action: 'submit', rows: [{ id: roundId }] });
  await advanceOne(officer, { type: ROUND, action: 'publish', rows: [{ id: roundId }] });
  await moveRounds(system);
  const made: string[][] = [];
  for (let at = 0; at < pairs; at += 1)
    made.push([
      await approved(ctx, roundId, officer, at * 2, '310109'),
      await approved(ctx, roundId, officer, at * 2 + 1, '310115'),
    ]);
  await run(ctx, sql`update enrolment_round set open_to = ${ctx.app.clock.now()} where id = ${roundId}`);
  await moveRounds(system);
  return made;
}

async function approved(
  ctx: Ctx,
  roundId: string,
  officer: DemoPlayer,
  serial: number,
  districtCode: string,
): Promise<string> {
  const person = {
    idNo: buildIdNumber('310100', '1997-03-08', 400 + serial),
    name: NAMES[serial % NAMES.length] ?? '刘志强',
  };
  await writeMirror(ctx, {
    ...person,
    birthDate: '1997-03-08',
    category: '10',
    dischargeDate: localDateOf(ctx.app.clock.now()).slice(0, 4).concat('-01-01'),
    registered: true,
    districtCode,
    alive: true,
    recordState: 'ACTIVE',
  });
  const accountId = await transaction(ctx, (tx) =>
    traineeDoor.enter(tx, { ...person, phone: '13800002001', level: 1 }),
  );
  const actor = await demoActor(ctx, accountId, 'TRAINEE');
  if (!actor) throw new Error('no trainee of the demonstration');
  const input = { roundId, employmentStatus: '1', declarationAccepted: true };
  const id = await enrol({ ...ctx, actor }, input, randomUUID());
  await advanceOne(officer, { type: ENROLMENT, action: 'districtPass', rows: [{ id }] });
  return id;
}
