import { randomUUID } from 'node:crypto';
import { tables } from '../../../database/tables.ts';
import { demoActor, findOrgByCode } from '../../../platform/access/index.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { drawPdf, storeFile } from '../../../platform/files/index.ts';
import { advanceOne } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { enterPaidMonths, enterPayable } from '../payable/enter-person.ts';
import { MATCH, REDUCTION } from '../record-types.ts';
import { carryOutApproved } from '../reduction/run.ts';
import { listMalformed, takeDeaths } from '../registry/take-deaths.ts';
import { startReduction } from '../requests/start-reduction.ts';
import { type DemoBeneficiary, demoBeneficiaries, demoDeaths } from './demo-persons.ts';

type Player = 'street' | 'approver' | 'officer' | 'chief' | 'director';
type Step = readonly [by: Player, action: string];

const STREET_WAY: readonly Step[] = [
  ['street', 'submitStreet'],
  ['approver', 'approve'],
  ['officer', 'approve'],
  ['chief', 'approve'],
  ['director', 'approve'],
];
const DISTRICT_WAY: readonly Step[] = [
  ['officer', 'submitDistrict'],
  ['chief', 'approve'],
  ['director', 'approve'],
];

/** How far each of the demonstration goes. */
const STORIES: Readonly<Record<string, readonly Step[]>> = {
  reduced: DISTRICT_WAY,
  draft: [],
  street: STREET_WAY.slice(0, 1),
  leader: STREET_WAY.slice(0, 4),
  returned: [...DISTRICT_WAY.slice(0, 1), ['chief', 'giveBack']],
};

/** A record of 死亡库 that cannot be read: it stands under 死亡库错误记录. */
const UNREADABLE = {
  source: 'WJ',
  recordId: 'WJ20260220099',
  seq: 99,
  name: '测试对象',
  deathDate: '2026-02-30',
  registerDate: '2026-02-20',
  op: 'ADD',
};

/** Beneficiaries of Hongkou and Pudong in the states that officers meet; the last two reductions wait for the job of the night. */
export async function loadDemoBereavement(ctx: Ctx): Promise<void> {
  if (await tables(ctx).selectFrom('beneficiary').select('id').limit(1).executeTakeFirst()) return;
  const players = await cast(ctx);
  if (!players) return;
  const today = localDateOf(ctx.app.clock.now());
  const persons = demoBeneficiaries();
  const matches = await transaction(ctx, async (tx) => {
    for (const person of persons) await enter(tx, person);
    await takeDeaths(
      tx,
      demoDeaths().filter(({ deathDate }) => deathDate <= today),
    );
    await listMalformed(tx, [{ record: UNREADABLE, faults: '死亡日期（deathDate）应为日期' }]);
    return tables(tx).selectFrom('death_match').select(['id', 'person_name', 'beneficiary_id']).orderBy('id').execute();
  });
  // In the order of the persons: each record of 死亡库 has made one match.
  const idOf = (key: string) =>
    matches[persons.filter((one) => one.key !== 'living').findIndex((one) => one.key === key)]?.id;
  for (const [key, steps] of Object.entries(STORIES)) await play(players, idOf(key), steps);
  await transaction(ctx, (tx) => carryOutApproved(tx, '演示数据'));
  await play(players, idOf('approved'), STREET_WAY);
  await refute(players.officer, idOf('refuted'));
}

async function cast(ctx: Ctx): Promise<Record<Player, Ctx> | undefined> {
  const [street, approver, officer, chief, director] = await Promise.all([
    player(ctx, 'street_oyl', 'STREET_OFFICER'),
    player(ctx, 'approver_oyl', 'STREET_APPROVER'),
    player(ctx, 'officer_hk', 'BIZ_OFFICER'),
    player(ctx, 'chief_hk', 'DIST_CHIEF'),
    player(ctx, 'director_hk', 'DIST_DIRECTOR'),
  ]);
  return street && approver && officer && chief && director
    ? { street, approver, officer, chief, director }
    : undefined;
}

async function player(ctx: Ctx, loginName: string, role: string): Promise<Ctx | undefined> {
  const user = await tables(ctx)
    .selectFrom('user_account')
    .where('login_name', '=', loginName)
    .select('id')
    .executeTakeFirst();
  const actor = user && (await demoActor(ctx, user.id, role));
  return actor && { ...ctx, actor };
}

async function enter(tx: Ctx, { name, idNo, street, classes, paid }: DemoBeneficiary): Promise<void> {
  const org = await findOrgByCode(tx, street);
  if (!org) return;
  const place = { orgId: org.id, orgPath: org.path, districtCode: street.slice(0, 6) };
  for (const { code, monthly } of classes) {
    const payableId = await enterPayable(tx, { name, idNo, classCode: code, monthly, place });
    await enterPaidMonths(
      tx,
      paid.map((month) => ({ payableId, month, amount: monthly })),
    );
  }
}

async function play(players: Record<Player, Ctx>, matchId: string | undefined, steps: readonly Step[]): Promise<void> {
  if (!matchId) return;
  const starter = players[steps[0]?.[0] ?? 'street'];
  const entry = {
    died_on: '2026-02-18',
    death_reason: '因病',
    evidence: null,
    late_reason: '演示数据，家属近期申报',
    family_name: '测试家属',
    family_phone: '13900000000',
  };
  const { id } = await startReduction(starter, { matchId }, entry, [], randomUUID());
  for (const [by, action] of steps)
    await advanceOne(players[by], {
      type: REDUCTION,
      action,
      rows: [{ id }],
      input: action === 'giveBack' ? { reasonText: '请补充死亡证明后再提交' } : {},
    });
}

async function refute(officer: Ctx, id: string | undefined): Promise<void> {
  if (!id) return;
  const file = await storeFile(officer, drawPdf(['Proof of life', 'Specimen for demonstration']), {
    name: '生存证明（演示）.pdf',
  });
  const input = { reasonText: '经上门核实，本人健在，死亡库信息有误', attachmentIds: [file.id] };
  await advanceOne(officer, { type: MATCH, action: 'refute', rows: [{ id }], input });
}
