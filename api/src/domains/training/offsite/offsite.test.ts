import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { offsiteDesk } from '../../../../test/offsite-desk.ts';
import { fileOf } from '../../../../test/training-applications.ts';
import { FIT_PERSON } from '../../../../test/training-trainees.ts';
import { firstRow, rows, sql } from '../../../database/sql.ts';
import { transaction } from '../../../platform/kernel/index.ts';
import { disagreements } from '../../../platform/records/disagreements.ts';
import { judgeIdentity } from '../enrolments/checks/judge-identity.ts';
import { completedSubsidised, lastCompleted } from '../trainees/completions.ts';
import { registerTrainee } from '../trainees/register-trainee.ts';
import { offsiteTraining } from './offsite.record.ts';

const { desk, system, person, enter, entered, act, versionOf, register, save, pending } = offsiteDesk('offsite');

const ONE = 'query ($id: ID!) { offsiteTraining(id: $id) { id state } }';

describe('录入 (02 §20.4 T28-1)', () => {
  it('agrees with its table', async () => expect(await disagreements(system(), [offsiteTraining.table])).toEqual([]));

  it.each([
    [{ province: '44' }, 'input.province', '长三角培训所在地须为江苏、浙江、安徽'],
    [{ province: '31', kind: 'NATION' }, 'input.province', '培训所在省不在可选范围内'],
    [{ endDate: '2026-05-07' }, 'input.endDate', '结束日期不能晚于今天'],
    [{ endDate: '2026-03-01' }, 'input.endDate', '结束日期不能早于开始日期'],
    [{ inDirectory: false }, 'input.outsideReason', '机构不在目录内的，请填写说明（至少5个字）'],
    [{ idNo: '310100199901010012' }, 'input.idNo', '身份证号码校验不通过'],
  ])('§20.7, BR28-5 %j is refused, and nothing written', async (more, path, message) => {
    const before = await rows(system(), sql`select id from offsite_training`);
    const answer = await enter(more);
    expect([answer.code, answer.fields]).toEqual(['BAD_INPUT', [{ path, message }]]);
    expect(await rows(system(), sql`select id from offsite_training`)).toEqual(before);
  });

  it('another province of the country is right for 全国技能培训', async () => {
    expect((await enter({ kind: 'NATION', province: '44' })).code).toBeUndefined();
  });

  it('B02 somebody unknown is refused; the city alone may let him through, with a reason', async () => {
    const unknown = { personName: '查无此人' };
    expect(await enter(unknown)).toMatchObject({ code: 'E-2809', message: expect.stringContaining('未查询到') });
    expect((await enter(unknown, desk.hongkou, '档案在原单位，已电话核实')).code).toBe('E-2809');
    expect((await enter(unknown, desk.city)).code).toBe('E-2809');
    const { data } = await enter(unknown, desk.city, '档案在原单位，已电话核实');
    expect(data.enterOffsiteTraining).toMatchObject({ state: 'DRAFT', releaseReason: '档案在原单位，已电话核实' });
  });

  it('B03 another name than the discharge system has is refused', async () => {
    expect(await enter({ personName: '杨凡' })).toMatchObject({
      code: 'E-2809',
      message: expect.stringContaining('姓名'),
    });
  });

  it('BR28-3 the same certificate or overlapping days of one person are refused, of two at once one stands', async () => {
    const idNo = person();
    const { offsiteNo } = await entered({ idNo, certificateNo: 'X0' });
    const overlapping = { idNo, startDate: '2026-03-20', endDate: '2026-03-25', certificateNo: 'X1' };
    const later = { idNo, startDate: '2026-04-01', endDate: '2026-04-02' };
    for (const again of [overlapping, { ...later, certificateNo: 'X0' }])
      expect(await enter(again)).toMatchObject({ code: 'E-2801', message: expect.stringContaining(offsiteNo) });
    expect((await enter({ ...later, certificateNo: 'X2' })).code).toBeUndefined();
    const other = { idNo: person() };
    const both = await Promise.all([enter(other), enter(other)]);
    expect(both.map(({ code }) => code ?? 'OK').toSorted()).toEqual(['E-2801', 'OK']);
  });

  it('T28-1, BR28-3 a draft is changed but for its person, whose other trainings still stand in the way; once submitted no more', async () => {
    const idNo = person();
    const taken = await entered({ idNo, startDate: '2026-04-01', endDate: '2026-04-10', certificateNo: 'Y0' });
    const { id } = await entered({ idNo, certificateNo: 'Y1' });
    const content = {
      kind: 'NATION',
      province: '44',
      city: '深圳市',
      institutionName: '深圳示范职业培训学校',
      institutionUscc: '91440300MA5EXAMP0X',
      inDirectory: false,
      outsideReason: '当地新增机构',
      projectName: '无人机驾驶',
      occupation: '无人机驾驶员',
      level: '4',
      startDate: '2026-03-03',
      endDate: '2026-03-20',
      hours: '80',
      days: 14,
      nights: 13,
      certificateNo: 'Y2',
      examResult: 'PASS',
    };
    const edit = async (more: object, who = desk.hongkou) =>
      who.run(
        `mutation ($id: ID!, $v: Int!, $input: OffsiteTrainingChange!) { editOffsiteTraining(id: $id, version: $v, input: $input) {
           personNameMasked kind province city institutionUscc occupation level startDate certificateNo } }`,
        { id, v: await versionOf(id), input: { ...content, ...more } },
      );
    expect(await edit({ startDate: '2026-03-30', endDate: '2026-04-03' })).toMatchObject({
      code: 'E-2801',
      message: expect.stringContaining(taken.offsiteNo),
    });
    expect((await edit({ kind: 'DELTA' })).fields).toEqual([
      { path: 'input.province', message: '长三角培训所在地须为江苏、浙江、安徽' },
    ]);
    expect((await edit({}, desk.pudong)).code).toBe('NOT_FOUND');
    const { institutionName: _, inDirectory: __, outsideReason: ___, ...rest } = content;
    const { personNameMasked, ...shown } = (await edit({})).data.editOffsiteTraining as Record<string, unknown>;
    expect(personNameMasked).toBe('杨*');
    expect(rest).toMatchObject(shown);
    expect(await act(desk.hongkou, 'submit', id, { attachmentIds: [await fileOf(desk.hongkou)] })).toBe('OK');
    expect((await edit({ city: '广州市' })).code).toBe('E-0503');
  });

  it('AC28-5 a district neither enters nor opens somebody of another one', async () => {
    const { id } = await entered();
    expect((await desk.pudong.run(ONE, { id })).data.offsiteTraining).toBeFalsy();
    expect((await enter({}, desk.pudong)).code).toBe('E-2809');
    expect((await save(id, [], desk.pudong)).code).toBe('NOT_FOUND');
  });
});

it('B09, B12, BR28-3 a training elsewhere keeps from a round on its days, and counts once it was reimbursed', async () => {
  const idNo = person();
  const { id, offsiteNo } = await pending({ idNo });
  const trainee = await transaction(system(), (tx) =>
    registerTrainee(tx, randomUUID(), { idNo, name: '杨帆', phone: '13800001234' }),
  );
  const hitsOf = async (plannedStart: string, plannedEnd: string) => {
    const known = await firstRow<{ completedSubsidised: number; lastCompleted: string | null }>(
      system(),
      sql`select ${completedSubsidised} as "completedSubsidised", ${lastCompleted} as "lastCompleted" from training_trainee t where t.id = ${trainee}`,
    );
    if (!known) throw new Error('no trainee');
    const eligibility = { categories: ['10'], districts: [], dischargeWindowMonths: null, ageMax: null };
    const { hits } = await judgeIdentity(system(), {
      trainee: { id: trainee, idNo, name: '杨帆', ...known },
      round: { id: randomUUID(), plannedStart, plannedEnd, eligibility },
      record: { ...FIT_PERSON, idNo, name: '杨帆' },
    });
    return hits.map(({ code, message }) => `${code} ${message}`);
  };
  expect(await hitsOf('2026-03-20', '2026-04-10')).toEqual([
    `B12 您已登记长三角/全国培训（${offsiteNo}），与本期时间重叠`,
  ]);
  expect(await hitsOf('2026-03-21', '2026-04-10')).toEqual([]);
  await register(id, { result: 'REIMBURSED' });
  expect(await hitsOf('2026-06-01', '2026-06-10')).toEqual(['B09 您已享受过1次补助性培训（2026年 低压电工作业）']);
});
