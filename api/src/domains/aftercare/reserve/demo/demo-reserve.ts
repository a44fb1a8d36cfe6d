import { tables } from '../../../../database/tables.ts';
import { centreCode, demoActor, findOrgByCode, standingOf } from '../../../../platform/access/index.ts';
import { addDays, localDateOf } from '../../../../platform/calendar/index.ts';
import { advanceOne } from '../../../../platform/flow/index.ts';
import { type Ctx, type Placed, transaction, type UserActor } from '../../../../platform/kernel/index.ts';
import { insertRecord } from '../../../../platform/records/index.ts';
import { writtenOf } from '../../../../platform/records/write.ts';
import { buildIdNumber, findOrCreatePerson, RESIDENT_ID_CARD } from '../../../people/index.ts';
import { exportOne } from '../export/export-form.ts';
import { settle } from '../fill.ts';
import { RESERVE } from '../record-type.ts';
import { reserveRecord } from '../reserve.record.ts';
import { reserveTable } from '../reserve-table.ts';

interface Demo {
  name: string;
  /** Days since the discharge, so that limits are due whatever the day. */
  ago: number;
  to: 'DRAFT' | 'COMPLETE' | 'EXPORTED' | 'DELIVERED' | 'REGISTERED' | 'NOT_QUALIFIED' | 'NOT_RELEVANT';
  more?: Readonly<Record<string, unknown>>;
}

const PEOPLE: readonly Demo[] = [
  { name: '欧阳㛃', ago: 12, to: 'COMPLETE' },
  { name: '陈𠅤', ago: 45, to: 'COMPLETE' },
  { name: '孙立军', ago: 33, to: 'DRAFT', more: { speciality: null, contact_phone: null } },
  { name: '周海涛', ago: 60, to: 'EXPORTED', more: { change_done: 20 } },
  { name: '吴国强', ago: 80, to: 'DELIVERED', more: { change_done: 30 } },
  { name: '冯志强', ago: 110, to: 'REGISTERED', more: { change_done: 25, honours: ['三等功，2025，军证字第31号'] } },
  { name: '蒋一帆', ago: 150, to: 'NOT_QUALIFIED', more: { change_done: 38, health: '30' } },
  { name: '郑晓东', ago: 120, to: 'NOT_RELEVANT', more: { change_done: 25 } },
];
const DISTRICT = '310109';

/** Records of 虹口区's centre in each state, of people who do not exist. */
export async function loadDemoReserve(ctx: Ctx): Promise<void> {
  const known = await tables(ctx).selectFrom('reserve_record').select('id').limit(1).executeTakeFirst();
  const org = await findOrgByCode(ctx, centreCode(DISTRICT));
  if (known || !org) return;
  const { districtCode, ...place } = standingOf(org);
  for (const [n, one] of PEOPLE.entries())
    await transaction(ctx, (tx) => make(tx, { ...place, districtCode: districtCode ?? DISTRICT }, org.name, one, n));
}

async function make(tx: Ctx, place: Placed, orgName: string, { name, ago, to, more = {} }: Demo, n: number) {
  const today = localDateOf(tx.app.clock.now());
  const idNo = buildIdNumber('310109', '2002-05-20', 501 + 2 * n);
  const phone = `1380000${String(6000 + n)}`;
  const known = { idType: RESIDENT_ID_CARD, idNo, name, mobile: phone, sex: '1', birthDate: '2002-05-20' };
  const person = await findOrCreatePerson(tx, { ...known, source: 'WINDOW' });
  const dischargeDate = addDays(today, -ago);
  const { change_done: done, ...given } = more;
  const values = {
    ...CONTENT,
    person_id: person.id,
    person_name: name,
    id_no: idNo,
    contact_phone: phone,
    discharge_date: dischargeDate,
    discharge_no: `军退字第${String(310900 + n)}号`,
    ...(typeof done === 'number' && { change_done_on: addDays(dischargeDate, done) }),
    ...given,
  };
  const id = await insertRecord(tx, reserveRecord, values, { place, start: 'open' });
  await settle(tx, id);
  if (to === 'DRAFT' || to === 'COMPLETE') return;
  if (to === 'NOT_RELEVANT') {
    const input = { reasonText: '人员安置地已变更，由上海市浦东新区登记' };
    await advanceOne(tx, { type: RESERVE, action: 'irrelevant', rows: [{ id }], input, mode: 'CASCADE' });
    return;
  }
  const maker = { userId: null, name: '王伟', orgName, rights: { health: true, secret: false } };
  await exportOne(tx, id, '三月武装部采集登记', maker);
  if (to === 'EXPORTED') return;
  await tables(tx)
    .updateTable('reserve_record')
    .set({ delivered_to: '赵参谋', delivered_by: 'PAPER', delivered_at: tx.app.clock.now() })
    .where('id', '=', id)
    .execute();
  await advanceOne(tx, { type: RESERVE, action: 'deliver', rows: [{ id }], mode: 'CASCADE' });
  if (to === 'DELIVERED') return;
  const registered = to === 'REGISTERED';
  const own = registered
    ? { reserve_type: '30', reserve_unit: '预备役某营', training_history: '2026年参加集训10天', callable: 'Y' }
    : {};
  await tables(tx)
    .updateTable('reserve_record')
    .set(writtenOf(tx, reserveTable, id, { ...own, result_on: today }))
    .where('id', '=', id)
    .execute();
  const actor = await officeOf(tx);
  await advanceOne(
    { ...tx, actor: actor ?? tx.actor },
    {
      type: RESERVE,
      action: registered ? 'register' : 'refuse',
      rows: [{ id }],
      input: registered ? { note: '符合预备役登记条件' } : { reasonText: '体检不符合预备役人员身体条件' },
      ...(!actor && { mode: 'CASCADE' as const }),
    },
  );
}

/** The demonstration's 武装部, which says what it has decided; undefined where its account is not there. */
async function officeOf(tx: Ctx): Promise<UserActor | undefined> {
  const user = await tables(tx)
    .selectFrom('user_account')
    .select('id')
    .where('login_name', '=', 'dept_wz_hk')
    .executeTakeFirst();
  return user && demoActor(tx, user.id, 'DEPT_USER');
}

const CONTENT = {
  sex: '1',
  birth_date: '2002-05-20',
  placement_region: '310109',
  discharge_type: '10',
  service_branch: '10',
  unit_name: '00000部队',
  rank: '32',
  post: '班长',
  speciality: '14',
  tech_grade: '4',
  blood_type: 'O',
  height: '176',
  weight: '68',
  health: '10',
  education: '30',
  political: '03',
  ethnic: '01',
  marital: '10',
  skills: ['无人机操控'],
  honours: [],
  reg_region: '310109',
  reg_address: '欧阳路100号',
  live_region: '310109',
  live_address: '四平路200弄18号',
  employer: '上海示范科技有限公司',
  job_post: '设备运维',
  updated_by_name: '王伟',
};
