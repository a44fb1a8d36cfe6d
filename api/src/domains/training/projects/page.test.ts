import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { freshProfile, INSTITUTION_Y } from '../../../../test/training.ts';
import { type Applicant, buildApplicant, somebodyOf } from '../../../../test/training-applications.ts';
import { actOnChange, askProjectChange } from '../../../../test/training-changes.ts';
import { buildProject } from '../../../../test/training-projects.ts';
import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let own: Applicant;
let district: Browser;
let city: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
beforeAll(async () => {
  app = await product('training_project_page', { now: '2026-05-20T09:00:00+08:00' });
  own = await buildApplicant(app, freshProfile());
  district = await app.as('officer_hk');
  city = await app.as('city_officer');
}, 60_000);
afterAll(() => app.close());

const plan = (teacherId: string) => [
  { module: '飞行原理', theoryHours: 40, practiceHours: 0, teacherId, roomKind: 'THEORY', material: '自编讲义' },
  { module: '实飞', theoryHours: 0, practiceHours: 40, teacherId, roomKind: 'PRACTICE', material: '' },
];
const PAGE = `query ($id: ID!) { trainingProject(id: $id) { imported versions { contentVersion facts { title value }
  planLines { seq module teacher room } } markRecords { kindTitle raisedByName liftedAt mayLift } events { kind byName } } }`;
const DIFFERENCE =
  'query ($id: ID!, $from: Int!, $to: Int!) { trainingProjectDifference(id: $id, from: $from, to: $to) { title before after } }';
interface Page {
  versions: { contentVersion: number; facts: { title: string; value: string }[]; planLines: object[] }[];
  markRecords: { kindTitle: string; raisedByName: string; liftedAt: string | null; mayLift: boolean }[];
  events: { kind: string; byName: string }[];
}
const pageOf = async (browser: Browser, id: string) => (await browser.run(PAGE, { id })).data.trainingProject as Page;

describe('the page of a project (02 §7.3, §7.6)', () => {
  it('7.6 shows the content in force in words, the plan with its teachers, and what a change has changed', async () => {
    const name = '页面上的项目';
    const id = await buildProject(system(), own, { name, plan: plan(own.teacherId) });
    const [first] = (await pageOf(district, id)).versions;
    expect(first?.facts).toEqual(
      expect.arrayContaining([
        { title: '项目类别', value: '无人机、低空经济' },
        { title: '证书类型', value: '职业技能等级证书' },
        { title: '发证单位', value: '上海市职业技能鉴定中心' },
        { title: '每班最多人数', value: '40' },
        { title: '项目介绍', value: '面向低空经济。' },
      ]),
    );
    expect(first?.facts.map(({ title }) => title)).not.toContain('报名条件');
    expect(first?.planLines).toEqual([
      { seq: 1, module: '飞行原理', teacher: '李师傅', room: '理论教室' },
      { seq: 2, module: '实飞', teacher: '李师傅', room: '实训场地' },
    ]);
    const { data } = await own.browser.run('query ($id: ID!) { trainingProject(id: $id) { versions { content } } }', {
      id,
    });
    const [{ content }] = (data.trainingProject as { versions: [{ content: Record<string, unknown> }] }).versions;
    const { plan: lines, intro, ...project } = content;
    const asked = await askProjectChange(own.browser, id, {
      project: { ...project, feePerPerson: '3200.00' },
      plan: lines,
      introProject: intro,
    });
    const { id: changeId } = asked.data.requestProjectChange as { id: string };
    await actOnChange(district, 'districtPass', changeId);
    await actOnChange(await app.as('city_centre'), 'centrePass', changeId);
    expect((await pageOf(district, id)).versions.map(({ contentVersion }) => contentVersion)).toEqual([2, 1]);
    expect((await district.run(DIFFERENCE, { id, from: 1, to: 2 })).data.trainingProjectDifference).toEqual([
      { title: '人均收费（元）', before: '3,105.60', after: '3,200.00' },
    ]);
    expect(await district.run(DIFFERENCE, { id, from: 1, to: 9 })).toMatchObject({ code: 'BAD_INPUT' });
  });

  it('SC14-2 the library narrows to the projects of one institution', async () => {
    const other = await buildApplicant(app, freshProfile());
    await buildProject(system(), other, { name: '别家的项目' });
    const id = await buildProject(system(), own, { name: '自家的项目' });
    const { data } = await city.run(
      'query ($id: ID!) { trainingProjects(filter: { institutionId: $id, search: "家的项目" }, first: 50) { nodes { id } } }',
      { id: own.id },
    );
    expect(data.trainingProjects).toEqual({ nodes: [{ id }] });
  });
});

const RESULT = '{ ok rows { result code } }';
const marking = (ids: readonly string[], more: object = {}) => ({
  targetType: 'PROJECT',
  rows: ids.map((id) => ({ id, version: 1 })),
  kind: 'M7',
  level: 'HINT',
  effects: [],
  reason: '上一年度学员满意度偏低',
  fileIds: [],
  requestId: randomUUID(),
  ...more,
});
const raise = (browser: Browser, input: object) =>
  browser.run(`mutation ($input: RaiseMarksInput!) { raiseTrainingMarks(input: $input) ${RESULT} }`, { input });
const lift = (browser: Browser, ids: readonly string[]) =>
  browser.run(`mutation ($input: LiftMarksInput!) { liftTrainingMarks(input: $input) ${RESULT} }`, {
    input: { targetType: 'PROJECT', ids, reason: '复核后满意度达标', requestId: randomUUID() },
  });

describe('marks of projects (S15.2, T15-2, T15-3)', () => {
  it('T15-2, T15-3 several at once; the institution reads which office, staff read who; lifted they stand in the history', async () => {
    const ids = [
      await buildProject(system(), own, { name: '被标记的项目一' }),
      await buildProject(system(), own, { name: '被标记的项目二' }),
    ];
    expect((await raise(district, marking(ids))).data.raiseTrainingMarks).toMatchObject({ ok: 2 });
    const [one = ''] = ids;
    const shown = await pageOf(district, one);
    expect(shown.markRecords).toMatchObject([{ kindTitle: '满意度偏低', liftedAt: null, mayLift: true }]);
    expect((await pageOf(own.browser, one)).markRecords[0]?.raisedByName).toBe('虹口区退役军人事务局');
    expect(shown.markRecords[0]?.raisedByName).not.toBe('虹口区退役军人事务局');
    const marks = await rows<{ id: string }>(
      system(),
      sql`select id from training_mark where target_id = any(${ids}::uuid[])`,
    );
    expect(
      (
        await lift(
          city,
          marks.map(({ id }) => id),
        )
      ).data.liftTrainingMarks,
    ).toMatchObject({ ok: 2 });
    const after = await pageOf(district, one);
    expect(after.markRecords[0]?.liftedAt).not.toBeNull();
    expect(after.events.map(({ kind }) => kind)).toEqual(['解除', '标记', '入库']);
  });
});

describe('who marks a project, and who reads its page (02 §1.4)', () => {
  it('another district and another institution find neither project nor difference; institutions do not mark', async () => {
    const id = await buildProject(system(), own, { name: '不外传的项目' });
    const strangers = [
      await somebodyOf(app, '310115', ['BIZ_OFFICER']),
      (await buildApplicant(app, INSTITUTION_Y)).browser,
    ];
    for (const browser of strangers) {
      expect(await browser.run(PAGE, { id })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await browser.run(DIFFERENCE, { id, from: 1, to: 1 })).toMatchObject({ code: 'NOT_FOUND' });
    }
    for (const login of ['expert_demo', 'trainee_demo', 'clerk_hk'])
      expect(await (await app.as(login)).run(DIFFERENCE, { id, from: 1, to: 1 })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await raise(own.browser, marking([id]))).toMatchObject({ code: 'FORBIDDEN' });
    const [elsewhere] = strangers;
    if (elsewhere) expect(JSON.stringify(await raise(elsewhere, marking([id])))).toContain('NOT_FOUND');
  });
});
