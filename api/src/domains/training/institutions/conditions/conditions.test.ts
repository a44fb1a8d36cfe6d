import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { CONDITIONS, freshProfile } from '../../../../../test/training.ts';
import {
  type Applicant,
  act,
  applied,
  buildApplicant,
  completeContent,
  draftWith,
  type Saved,
  submit,
} from '../../../../../test/training-applications.ts';
import { actOnChange, askInstitutionChange } from '../../../../../test/training-changes.ts';
import { run, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
beforeAll(async () => {
  app = await product('training_conditions', { now: '2026-05-20T09:00:00+08:00' });
}, 60_000);
afterAll(() => app.close());

const KEEP = `mutation ($v: Int!, $input: InstitutionConditionsInput!) { keepInstitutionConditions(version: $v, input: $input) {
  version staffTotal teachersSenior classroomCount trainingArea maxTrainees dormBeds foundedOn intro } }`;
const versionOf = async (browser: Browser) =>
  ((await browser.run('{ myInstitution { version } }')).data.myInstitution as { version: number }).version;
const keep = async (browser: Browser, input: object, version?: number) =>
  browser.run(KEEP, { v: version ?? (await versionOf(browser)), input });

/** A newcomer as the registration leaves it: nothing is known of what it has. */
async function newcomer(): Promise<Applicant> {
  const made = await buildApplicant(app, freshProfile(), { inLibrary: false });
  await forget(made.id);
  return made;
}

/** Nothing is known of what an institution has, as of those that came before it was asked for. */
const forget = (id: string) =>
  run(
    system(),
    sql`update training_institution set founded_on = null, staff_total = 0, teachers_senior = 0, teachers_mid = 0, teachers_junior = 0,
          classroom_count = 0, training_area_m2 = 0, building_area_m2 = 0, max_trainees = 0, intro = '' where id = ${id}`,
  );

describe('办学条件 of an institution (02 §6.3, T16-1)', () => {
  it('T16-1 a newcomer fills them in before it applies; without them the application says what is missing', async () => {
    const own = await newcomer();
    const draft = await draftWith(own.browser, await completeContent(own));
    expect(await submit(own.browser, draft)).toMatchObject({
      code: 'BAD_INPUT',
      fields: [
        {
          path: 'content.institution',
          message: '请先在“机构信息”填写办学条件：教职工总数、教室数、培训场地面积、最大同时培训人数、机构简介',
        },
      ],
    });
    const kept = await keep(own.browser, CONDITIONS);
    expect(kept.data.keepInstitutionConditions).toMatchObject({
      staffTotal: 46,
      teachersSenior: 6,
      classroomCount: 12,
      trainingArea: 2600,
      foundedOn: '2009-06-18',
    });
    expect((await submit(own.browser, draft)).code).toBeUndefined();
  });

  it('T16-1 one in the library is led to 申请变更, which fills them in; what was returned to it is handed in again without', async () => {
    const own = await buildApplicant(app, freshProfile());
    const returned = await applied(own);
    const officer = await app.as('officer_hk');
    await act(officer, 'districtReturn', [returned.id], { reasonText: '请补充考核方案说明' });
    await forget(own.id);
    const draft = await draftWith(own.browser, await completeContent(own));
    expect(await submit(own.browser, draft)).toMatchObject({
      code: 'BAD_INPUT',
      fields: [
        {
          path: 'content.institution',
          message:
            '办学条件不全（教职工总数、教室数、培训场地面积、最大同时培训人数、机构简介），请先在“机构信息”点击“申请变更”补充，变更通过后再提交',
        },
      ],
    });
    const now = await own.browser.run('query ($id: ID!) { projectApplication(id: $id) { id version state } }', {
      id: returned.id,
    });
    expect((await submit(own.browser, now.data.projectApplication as Saved)).code).toBeUndefined();
    const asked = await askInstitutionChange(own.browser, CONDITIONS);
    await actOnChange(officer, 'districtApprove', (asked.data.requestInstitutionChange as { id: string }).id);
    expect((await submit(own.browser, draft)).code).toBeUndefined();
  });

  it.each<[string, object, { path: string; message: string }]>([
    [
      'more teachers than staff',
      { staffTotal: 20, teachersSenior: 10, teachersMid: 11 },
      { path: 'staffTotal', message: '各级职称教师合计21人，超过教职工总数20人' },
    ],
    ['a count below nought', { classroomCount: -1 }, { path: 'classroomCount', message: '教室数应为0至100000的整数' }],
    [
      'a third decimal',
      { trainingArea: 12.345 },
      { path: 'trainingArea', message: '培训场地面积应为0至10000000，最多两位小数' },
    ],
    ['a day to come', { foundedOn: '2026-05-21' }, { path: 'foundedOn', message: '成立日期应为不晚于今天的日期' }],
    ['a long introduction', { intro: '长'.repeat(3001) }, { path: 'intro', message: '机构简介不能超过3000个字' }],
  ])('6.3 refuses %s at its field', async (_, input, field) => {
    const own = await newcomer();
    expect(await keep(own.browser, input)).toMatchObject({ code: 'BAD_INPUT', fields: [field] });
  });

  it('a page that somebody else has overtaken is told so', async () => {
    const own = await newcomer();
    const version = await versionOf(own.browser);
    await keep(own.browser, { staffTotal: 10 }, version);
    expect(await keep(own.browser, { staffTotal: 12 }, version)).toMatchObject({ code: 'E-0504' });
  });

  it('6.2 once in the library they change by a request that the district approves, addresses and contacts likewise', async () => {
    const own = await buildApplicant(app, freshProfile());
    expect(await keep(own.browser, { staffTotal: 50 })).toMatchObject({ code: 'E-1431' });
    const asked = await askInstitutionChange(own.browser, {
      staffTotal: 50,
      trainingArea: 2800.5,
      trainAddress: '上海市虹口区四川北路1800号',
      contactPhone: '021-65019876',
    });
    const { id, differences } = asked.data.requestInstitutionChange as { id: string; differences: object[] };
    expect(differences).toEqual([
      expect.objectContaining({ path: 'trainAddress', after: '上海市虹口区四川北路1800号' }),
      expect.objectContaining({ path: 'contactPhone', before: '021-65012345', after: '021-65019876' }),
      expect.objectContaining({ path: 'staffTotal', before: '46', after: '50' }),
      expect.objectContaining({ path: 'trainingArea', before: '2600 m²', after: '2800.5 m²' }),
    ]);
    const seen = async () =>
      (await own.browser.run('{ myInstitution { staffTotal trainingArea trainAddress contactPhone classroomCount } }'))
        .data.myInstitution;
    expect(await seen()).toMatchObject({ staffTotal: 46, trainAddress: '上海市虹口区飞虹路518号' });
    await actOnChange(await app.as('officer_hk'), 'districtApprove', id);
    expect(await seen()).toEqual({
      staffTotal: 50,
      trainingArea: 2800.5,
      trainAddress: '上海市虹口区四川北路1800号',
      contactPhone: '021-65019876',
      classroomCount: 12,
    });
  });

  it('6.3 a change that would make more teachers than staff is refused', async () => {
    const own = await buildApplicant(app, freshProfile());
    expect(await askInstitutionChange(own.browser, { staffTotal: 20 })).toMatchObject({
      code: 'BAD_INPUT',
      fields: [{ path: 'staffTotal', message: '各级职称教师合计30人，超过教职工总数20人' }],
    });
  });

  it('6.3 what no longer fits when it is approved, because the institution has changed meanwhile, does not come into force', async () => {
    const own = await buildApplicant(app, freshProfile(), { inLibrary: false });
    const asked = await askInstitutionChange(own.browser, { staffTotal: 30 });
    const { id } = asked.data.requestInstitutionChange as { id: string };
    expect((await keep(own.browser, { teachersSenior: 16 })).code).toBeUndefined();
    const officer = await app.as('officer_hk');
    expect((await actOnChange(officer, 'districtApprove', id)).data.advanceTrainingChanges).toMatchObject({
      ok: 0,
      rows: [{ code: 'E-1432', message: '各级职称教师合计40人，超过教职工总数30人，请退回修改' }],
    });
    expect((await keep(own.browser, { teachersSenior: 6 })).code).toBeUndefined();
    expect((await actOnChange(officer, 'districtApprove', id)).data.advanceTrainingChanges).toMatchObject({ ok: 1 });
  });
});
