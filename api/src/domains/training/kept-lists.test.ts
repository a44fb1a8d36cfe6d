import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../test/access.ts';
import { setParameter } from '../../../test/parameters.ts';
import { type Product, product } from '../../../test/product.ts';
import { saved, step } from '../../../test/rule-steps.ts';
import {
  type Applicant,
  act,
  applied,
  buildApplicant,
  buildQualification,
  completeContent,
  draftWith,
  type Saved,
  saveDraft,
  submit,
} from '../../../test/training-applications.ts';
import { buildExpert } from '../../../test/training-reviews.ts';
import { answerSurvey, openSurvey } from '../../../test/training-surveys.ts';
import { buildTrainee } from '../../../test/training-trainees.ts';
import { firstRow, sql } from '../../database/sql.ts';
import type { ListBody, ListItem } from '../../platform/code-lists/list-body.ts';
import type { Ctx } from '../../platform/kernel/index.ts';
import { buildIdNumber } from '../people/index.ts';
import { codeMeant, PROJECT_CATEGORY } from './codes.ts';

let app: Product;
let applicant: Applicant;
let district: Browser;
let city: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('training_kept_lists', { now: '2026-03-09T10:00:00+08:00' });
  [district, city, applicant] = await Promise.all([app.as('officer_hk'), app.as('city_officer'), buildApplicant(app)]);
}, 90_000);
afterAll(() => app.close());

const CATEGORY = 'trainingProjectCategory';
type Change = (items: ListItem[]) => ListItem[];
const withdraw =
  (code: string): Change =>
  (items) =>
    items.map((item) => (item.code === code ? { ...item, withdrawn: true } : item));
const add =
  (code: string, title: string): Change =>
  (items) => [...items, { code, title }];

/** The next version of a list: written by one, put into force by another. */
async function publish(key: string, change: Change): Promise<void> {
  const standing = await firstRow<{ ruleId: string; title: string; body: ListBody }>(
    system(),
    sql`select v.rule_id as "ruleId", v.title, v.body from rule_version v join rule r on r.id = v.rule_id
         where r.kind = 'dictionary' and r.key = ${key} and v.state = 'APPROVED' order by v.number desc limit 1`,
  );
  const { ruleId, title, body } = standing ?? { ruleId: '', title: '', body: { items: [] } };
  const writer = await app.as('city_centre');
  const version = await saved(writer, {
    kind: 'dictionary',
    ruleId,
    title,
    condition: { and: [] },
    body: { items: change(body.items) },
  });
  await step(writer, 'proposeToCity', version);
  expect((await step(city, 'approveNow', { ...version, version: version.version + 1 })).code).toBeNull();
}

const LIST =
  'query ($code: String!, $gone: Boolean) { dictionary(code: $code, withdrawn: $gone) { code title withdrawn } }';
const listed = async (code: string, gone: boolean | null = null) =>
  (await applicant.browser.run(LIST, { code, gone: gone ?? false })).data.dictionary;

describe('lists of training that offices keep (02 §3, A06, A07, ADR 0027)', () => {
  it('CL-PROJ-CAT: a category that is added is offered, taken in an application and read by its name', async () => {
    const before = await draftWith(applicant.browser, await completeContent(applicant, {}, { category: 'HYDROGEN' }));
    expect((await submit(applicant.browser, before)).fields).toEqual([
      { path: 'content.project.category', message: '请选择项目类别' },
    ]);
    await publish(CATEGORY, add('HYDROGEN', '氢能与储能'));
    expect(await listed(CATEGORY)).toContainEqual({ code: 'HYDROGEN', title: '氢能与储能', withdrawn: false });
    const { id } = await applied(applicant, { category: 'HYDROGEN' });
    const { data } = await district.run('query ($id: ID!) { projectApplication(id: $id) { categoryTitle } }', { id });
    expect(data.projectApplication).toEqual({ categoryTitle: '氢能与储能' });
  });

  it('a category that is withdrawn is not taken anew, and stands where it was handed in', async () => {
    await publish(CATEGORY, add('20', '停用前类别'));
    const returned = await applied(applicant, { category: '20' });
    const expert = await buildExpert(app, { name: '沿用', fields: ['20'] });
    await publish(CATEGORY, withdraw('20'));

    const fresh = await draftWith(applicant.browser, await completeContent(applicant, {}, { category: '20' }));
    expect((await submit(applicant.browser, fresh)).fields).toEqual([
      { path: 'content.project.category', message: '项目类别“停用前类别”已停用，请重新选择' },
    ]);
    await act(district, 'districtReturn', [returned.id], { reasonText: '请补充价格依据' });
    const version = (
      await firstRow<{ version: number }>(
        system(),
        sql`select version from project_application where id = ${returned.id}`,
      )
    )?.version;
    expect((await submit(applicant.browser, { id: returned.id, version: version ?? 0 })).code).toBeUndefined();

    // One that was handed in under another category does not get it when it is returned.
    const other = await applied(applicant, { category: '03' });
    await act(district, 'districtReturn', [other.id], { reasonText: '请补充价格依据' });
    const now = await firstRow<{ version: number }>(
      system(),
      sql`select version from project_application where id = ${other.id}`,
    );
    const content = await completeContent(applicant, {}, { category: '20' });
    const turned = await saveDraft(applicant.browser, { id: other.id, version: now?.version ?? 0 }, content);
    expect(turned.code).toBeUndefined();
    expect((await submit(applicant.browser, turned.data.saveProjectApplication as Saved)).fields).toEqual([
      { path: 'content.project.category', message: '项目类别“停用前类别”已停用，请重新选择' },
    ]);

    const CHANGE = `mutation ($id: ID!, $e: ReviewExpertChangeInput!) {
      changeReviewExpert(id: $id, version: 1, expert: $e, reason: "调整职称信息") { fieldTitles } }`;
    const asked = { name: '沿用', employer: '上海研究院', title: '研究员', fields: ['20'], workHistory: [] };
    const changed = await city.run(CHANGE, { id: expert.id, e: asked });
    expect(changed.data.changeReviewExpert).toEqual({ fieldTitles: ['停用前类别'] });
    const newcomer = await buildExpert(app, { name: '新增' });
    expect((await city.run(CHANGE, { id: newcomer.id, e: { ...asked, name: '新增' } })).fields).toEqual([
      { path: 'fields', message: '“停用前类别”已停用，请重新选择专业领域' },
    ]);

    expect(await listed(CATEGORY)).not.toContainEqual(expect.objectContaining({ code: '20' }));
    expect(await listed(CATEGORY, true)).toContainEqual({ code: '20', title: '停用前类别', withdrawn: true });
  });

  it('a cell of a sheet means the code first, then the title that is offered, and a withdrawn one last', async () => {
    const named = (code: string, title: string): ListItem => ({ code, title });
    await publish(CATEGORY, (items) => [
      named('GONE', '同名类别'),
      named('TITLED', 'NOW'),
      named('LAST', '仅停用类别'),
      ...items,
    ]);
    await publish(CATEGORY, (items) => [
      ...items.map((item) => (['GONE', 'LAST'].includes(item.code) ? { ...item, withdrawn: true } : item)),
      named('NOW', '同名类别'),
    ]);
    expect(
      ['同名类别', 'NOW', 'GONE', '仅停用类别', '没有的类别'].map((text) => codeMeant(PROJECT_CATEGORY, text)),
    ).toEqual(['NOW', 'NOW', 'GONE', 'LAST', undefined]);
  });

  it('BR13-6 an answer to a survey that has a withdrawn category may be changed, a fresh one does not take it', async () => {
    await publish(CATEGORY, add('22', '问卷停用类别'));
    const survey = await openSurvey(app, { openFrom: '2026-03-01T09:00:00+08:00' });
    const before = await buildTrainee(app, { idNo: buildIdNumber('310100', '1999-01-01', 820) });
    const chosen = { interestedCategories: ['22'] };
    expect((await answerSurvey(before, survey, chosen)).code).toBeUndefined();
    await publish(CATEGORY, withdraw('22'));

    expect((await answerSurvey(before, survey, { ...chosen, suggestions: '希望周末上课' })).code).toBeUndefined();
    const after = await buildTrainee(app, { idNo: buildIdNumber('310100', '1999-01-01', 821) });
    expect((await answerSurvey(after, survey, chosen)).code).toBe('BAD_INPUT');
    expect((await answerSurvey(after, survey, { interestedCategories: ['03'] })).code).toBeUndefined();
    expect((await answerSurvey(after, survey, chosen)).code).toBe('BAD_INPUT');
  });

  it('02 §9.3 gender of an expert: a code that offices add is taken whatever its length, once withdrawn it stays his and is nobody’s anew', async () => {
    await publish('sex', add('10000001', '停用前性别'));
    const expert = await buildExpert(app, { name: '沿用性别', gender: '10000001' });
    await publish('sex', withdraw('10000001'));
    const CHANGE = `mutation ($id: ID!, $e: ReviewExpertChangeInput!) {
      changeReviewExpert(id: $id, version: 1, expert: $e, reason: "调整职称信息") { gender title } }`;
    const asked = {
      employer: '上海研究院',
      title: '研究员',
      fields: ['03'],
      workHistory: [],
      gender: '10000001',
    };
    const kept = await city.run(CHANGE, { id: expert.id, e: { ...asked, name: '沿用性别' } });
    expect(kept.data.changeReviewExpert).toEqual({ gender: '10000001', title: '研究员' });
    const other = await buildExpert(app, { name: '新选性别' });
    expect((await city.run(CHANGE, { id: other.id, e: { ...asked, name: '新选性别' } })).fields).toEqual([
      { path: 'gender', message: '“停用前性别”已停用，请重新选择性别' },
    ]);
  });

  it('a teacher keeps a subject that was withdrawn, nobody gets it anew', async () => {
    await publish(CATEGORY, add('21', '旧类别'));
    const SAVE =
      'mutation ($input: TeacherInput!) { saveTeacher(input: $input) { teachers { id version name subjects } } }';
    const teacher = {
      name: '李建华',
      idNo: '310100199805060035',
      subjects: ['21'],
      fullTime: true,
      hiredFrom: '2024-09-01',
      fileIds: [],
    };
    const made = await applicant.browser.run(SAVE, { input: teacher });
    const known = (
      made.data.saveTeacher as { teachers: { id: string; version: number; name: string }[] }
    ).teachers.find(({ name }) => name === '李建华');
    await publish(CATEGORY, withdraw('21'));
    const { idNo: _idNo, ...rest } = teacher;
    const kept = await applicant.browser.run(SAVE, {
      input: { ...rest, id: known?.id, version: known?.version, title: '讲师' },
    });
    expect(kept.code).toBeUndefined();
    const refused = await applicant.browser.run(SAVE, { input: { ...teacher, idNo: '310100199612120097' } });
    expect(refused.fields).toEqual([{ path: 'subjects', message: '请选择任教类别' }]);
  });

  it('CL-MARK: a kind that is added is raised; M1 to M5 and Q1, Q2 are the program’s and not withdrawn', async () => {
    await publish('trainingMark', add('M10', '招生宣传不实'));
    const version = await firstRow<{ version: number }>(
      system(),
      sql`select version from training_institution where id = ${applicant.id}`,
    );
    const input = {
      targetType: 'INSTITUTION',
      rows: [{ id: applicant.id, version: version?.version }],
      kind: 'M10',
      level: 'HINT',
      effects: [],
      reason: '招生简章与备案内容不符',
      fileIds: [],
      requestId: randomUUID(),
    };
    const RAISE = 'mutation ($input: RaiseMarksInput!) { raiseTrainingMarks(input: $input) { ok } }';
    expect((await district.run(RAISE, { input })).data.raiseTrainingMarks).toEqual({ ok: 1 });
    const { data } = await district.run(
      'query ($id: ID!) { trainingInstitution(id: $id) { marks { kind kindTitle } } }',
      { id: applicant.id },
    );
    expect(data.trainingInstitution).toEqual({ marks: [{ kind: 'M10', kindTitle: '招生宣传不实' }] });
    for (const [key, code] of [
      ['trainingMark', 'M2'],
      ['trainingMark', 'M5'],
      ['trainingQualification', 'Q1'],
      ['trainingQualification', 'Q2'],
    ] as const)
      await expect(publish(key, withdraw(code))).rejects.toThrow('BAD_INPUT');
  });

  it('CL-QUAL, A06: the city says which types of institutions need no 办学许可证', async () => {
    await buildQualification(system(), applicant.id, { kind: 'Q2' });
    const required = async () => {
      const { data } = await district.run(
        'query ($id: ID!) { trainingInstitution(id: $id) { qualifications { kind required } } }',
        { id: applicant.id },
      );
      return (
        data.trainingInstitution as { qualifications: { kind: string; required: boolean }[] }
      ).qualifications.find(({ kind }) => kind === 'Q2')?.required;
    };
    const type = await firstRow<{ type: string }>(
      system(),
      sql`select institution_type as type from training_institution where id = ${applicant.id}`,
    );
    expect(await required()).toBe(true);
    expect((await setParameter(district, 'qual.without_licence', { [`c${type?.type}`]: true })).code).toBe('FORBIDDEN');
    expect((await setParameter(city, 'qual.without_licence', { [`c${type?.type}`]: true })).code).toBeUndefined();
    expect(await required()).toBe(false);
  });
});
