import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { auditOf } from '../../../../test/security/audit.ts';
import { freshProfile } from '../../../../test/training.ts';
import { type Applicant, buildApplicant, completeContent, somebodyOf } from '../../../../test/training-applications.ts';
import { actOnChange, askInstitutionChange, askProjectChange } from '../../../../test/training-changes.ts';
import { buildProject } from '../../../../test/training-projects.ts';
import { firstRow, rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let own: Applicant;
let district: Browser;
let centre: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('training_project_changes', { now: '2026-05-20T09:00:00+08:00' });
  own = await buildApplicant(app, freshProfile());
  district = await app.as('officer_hk');
  centre = await app.as('city_centre');
}, 60_000);
afterAll(() => app.close());

/** What a form of the portal sends: 80 hours at 3105.60 unless said. */
async function contentOf(project: Readonly<Record<string, unknown>> = {}) {
  const {
    project: complete,
    plan,
    introProject,
  } = await completeContent(own, {}, { name: '无人机驾驶员培训', ...project });
  return { project: complete, plan, introProject };
}
const fee = (feePerPerson: string) => ({
  feePerPerson,
  fees: { tuition: '', material: '', certification: '', lodging: '', meal: '' },
});
const hours = (total: number) => ({ hoursTheory: total - 40, hoursTotal: total });
const build = async (name: string) => ({ id: await buildProject(system(), own, { name }), name });

describe('变更申请 of a project (T15-7)', () => {
  it('BR15-1, T15-7 goes to the district, the centre and into force as the next version; the city is told', async () => {
    const { id: projectId, name } = await build('变更的项目');
    const answer = await askProjectChange(own.browser, projectId, await contentOf({ name, ...fee('3200.00') }));
    expect(answer.code).toBeUndefined();
    const { id, differences } = answer.data.requestProjectChange as { id: string; differences: { path: string }[] };
    expect(differences).toContainEqual({ path: 'project.feePerPerson', before: '3,105.60', after: '3,200.00' });
    await actOnChange(district, 'districtPass', id);
    const read =
      'query ($id: ID!) { trainingProject(id: $id) { feePerPerson contentVersion versions { contentVersion source } events { kind } } }';
    expect((await district.run(read, { id: projectId })).data.trainingProject).toMatchObject({
      feePerPerson: '3105.60',
      contentVersion: 1,
    });
    await actOnChange(centre, 'centrePass', id);
    expect((await district.run(read, { id: projectId })).data.trainingProject).toEqual({
      feePerPerson: '3200.00',
      contentVersion: 2,
      versions: [
        { contentVersion: 2, source: 'CHANGE' },
        { contentVersion: 1, source: 'FILING' },
      ],
      events: [{ kind: '变更' }, { kind: '入库' }],
    });
    const city = await rows(
      system(),
      sql`select distinct n.template_code as template from notification n join org o on o.id = n.org_id where n.record_id = ${id} and o.code = '310000' and n.template_code = 'N232'`,
    );
    expect(city).toEqual([{ template: 'N232' }]);
  });

  it.each([
    ['a price of exactly 10 % more', fee('3416.16'), undefined, undefined],
    ['a price of more', fee('3416.17'), 'E-1503', '人均收费由 3105.60 上调至 3416.17，超过10%，须作为新项目重新申报'],
    ['hours of more than 10 % less', hours(71), 'E-1504', '总课时由 80 下调至 71，超过10%，须作为新项目重新申报'],
  ])('T15-7 %s', async (what, project, code, message) => {
    const { id, name } = await build(`幅度 ${what}`);
    const { plan, ...rest } = await contentOf({ name, ...project });
    const theory = (rest.project as { hoursTotal: number }).hoursTotal - 40;
    const lines = plan.map((line, at) => (at === 0 ? { ...line, theoryHours: theory } : line));
    const answer = await askProjectChange(own.browser, id, { ...rest, plan: lines });
    expect(answer).toMatchObject(
      code ? { code, message } : { data: { requestProjectChange: { state: 'DIST_REVIEW' } } },
    );
  });

  it('names what is missing, and refuses what changes nothing or stands open already', async () => {
    const { id, name } = await build('有误的变更');
    const answer = await askProjectChange(own.browser, id, await contentOf({ name, hoursTotal: 90 }));
    expect(answer).toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringMatching('总课时须等于理论与实操课时之和'),
    });
    expect(await askProjectChange(own.browser, id, await contentOf({ name }), { fileIds: [] })).toMatchObject({
      message: '请上传变更证明材料',
    });
    await askProjectChange(own.browser, id, await contentOf({ name, days: 21 }));
    expect(await askProjectChange(own.browser, id, await contentOf({ name, days: 22 }))).toMatchObject({
      code: 'E-1411',
    });
  });
});

describe('who reaches a change request (02 §1.4)', () => {
  it('another institution and another district find nothing, and the audit log knows', async () => {
    const { id: projectId, name } = await build('别人看不到的项目');
    const made = await askProjectChange(own.browser, projectId, await contentOf({ name, days: 25 }));
    const { id } = made.data.requestProjectChange as { id: string };
    const other = await buildApplicant(app, freshProfile());
    const pudong = await somebodyOf(app, '310115', ['BIZ_OFFICER']);
    const one = 'query ($id: ID!) { trainingChange(id: $id) { id } }';
    await auditOf(
      system(),
      ['access.out-of-scope'],
      async () => {
        for (const stranger of [other.browser, pudong])
          expect(await stranger.run(one, { id })).toMatchObject({ code: 'NOT_FOUND' });
      },
      2,
    );
    expect((await actOnChange(pudong, 'districtPass', id)).data.advanceTrainingChanges).toMatchObject({
      ok: 0,
      rows: [{ code: 'NOT_FOUND' }],
    });
    expect(await askProjectChange(other.browser, projectId, await contentOf({ name }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    const version = (
      await firstRow<{ version: number }>(system(), sql`select version from training_change where id = ${id}`)
    )?.version;
    expect(await askInstitutionChange(other.browser, { name: '借用别人申请的学校' }, { id, version })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await other.browser.run('{ trainingChanges { totalCount } }')).data).toEqual({
      trainingChanges: { totalCount: 0 },
    });
  });

  it.each(['trainee_demo', 'expert_demo', 'clerk_hk'])('%s may neither look nor ask', async (login) => {
    const browser = await app.as(login);
    expect(await browser.run('{ trainingChanges { totalCount } }')).toMatchObject({ code: 'FORBIDDEN' });
    expect(
      await browser.run(
        'mutation ($input: InstitutionChangeInput!) { requestInstitutionChange(input: $input) { id } }',
        {
          input: { reason: '名称变更登记', fileIds: [], requestId: '00000000-0000-4000-8000-000000000001', values: {} },
        },
      ),
    ).toMatchObject({ code: 'FORBIDDEN' });
  });
});
