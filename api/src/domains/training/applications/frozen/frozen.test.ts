import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { INSTITUTION_Y, personOf, uploadedBy } from '../../../../../test/training.ts';
import {
  type Applicant,
  act,
  applied,
  buildApplicant,
  completeContent,
  draftWith,
  saveDraft,
  submit,
} from '../../../../../test/training-applications.ts';
import { firstRow, run, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

let app: Product;
let applicant: Applicant;
let officer: Browser;
let centre: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('training_frozen', { now: '2026-03-09T09:00:00+08:00' });
  applicant = await buildApplicant(app);
  officer = await app.as('officer_hk');
  centre = await app.as('city_centre');
}, 60_000);
afterAll(() => app.close());

const LICENCE = 'mutation ($input: QualificationInput!) { addQualification(input: $input) { id } }';
const VENUE = 'mutation ($input: VenueInput!) { saveVenue(input: $input) { venues { id version } } }';
const FROZEN = `query ($id: ID!) { projectApplication(id: $id) { contentVersion planLines { teacher } institution {
  facts { title value } qualifications { certNo validTo files { name } } teachers { name title } venues { name capacity } } } }`;
const DIFFERENCE =
  'query ($id: ID!, $from: Int!, $to: Int!) { projectApplicationDifference(id: $id, from: $from, to: $to) { path title before after } }';

async function addLicence(certNo: string, validTo: string, file: string): Promise<void> {
  const input = {
    kind: 'Q2',
    certNo,
    issuer: '虹口区人力资源和社会保障局',
    validFrom: '2020-01-01',
    validTo,
    fileIds: [await uploadedBy(applicant.browser, file)],
    requestId: randomUUID(),
  };
  expect((await applicant.browser.run(LICENCE, { input })).message).toBeUndefined();
}

async function addVenue(name: string): Promise<void> {
  const input = {
    name,
    kind: 'PRACTICE',
    address: '上海市虹口区飞虹路518号',
    capacity: 30,
    active: true,
    fileIds: [await uploadedBy(applicant.browser, '消防证明.png')],
  };
  expect((await applicant.browser.run(VENUE, { input })).message).toBeUndefined();
}

/** The teacher leaves and another one is called in his place, in the office's words. */
async function renameTeacher(name: string): Promise<void> {
  await run(
    system(),
    sql`update training_teacher set name = ${name}, title = '讲师' where id = ${applicant.teacherId}`,
  );
}

const institutionOf = async (browser: Browser, id: string) =>
  (await browser.run(FROZEN, { id })).data.projectApplication as {
    planLines: { teacher: string }[];
    institution: {
      facts: { title: string; value: string }[];
      qualifications: unknown[];
      teachers: unknown[];
      venues: unknown[];
    } | null;
  };
const versionOf = async (id: string) =>
  (await firstRow<{ version: number }>(system(), sql`select version from project_application where id = ${id}`))
    ?.version ?? 0;

describe('what a submitted version keeps of its institution (02 §9.3)', () => {
  it('S16.1, BR16-2 reviewers read qualifications, teachers, venues and files of the day of submission, whatever changes afterwards', async () => {
    await addLicence('许可一号', '2026-12-31', '旧许可证.png');
    await addVenue('一号实训室');
    const { id } = await applied(applicant);
    const asSubmitted = {
      qualifications: [{ certNo: '许可一号', validTo: '2026-12-31', files: [{ name: '旧许可证.png' }] }],
      teachers: [{ name: '李师傅', title: null }],
      venues: [{ name: '一号实训室', capacity: 30 }],
    };
    await addLicence('许可二号', '2029-12-31', '新许可证.png');
    await renameTeacher('王师傅');
    await run(system(), sql`update training_venue set active = false where institution_id = ${applicant.id}`);
    await run(system(), sql`update training_institution set staff_total = 88 where id = ${applicant.id}`);
    for (const browser of [officer, applicant.browser]) {
      const shown = await institutionOf(browser, id);
      expect(shown.institution).toMatchObject(asSubmitted);
      expect(shown.institution?.facts).toContainEqual({ title: '教职工总数', value: '46' });
      expect(shown.planLines[0]?.teacher).toBe('李师傅');
    }
    await act(officer, 'districtPass', [id]);
    expect((await institutionOf(centre, id)).institution).toMatchObject(asSubmitted);
  });

  it('BR16-2 the comparison of two versions names what the institution has changed, field by field', async () => {
    const { id } = await applied(applicant);
    await act(officer, 'districtReturn', [id], { reasonText: '请更新办学许可证' });
    await addLicence('许可三号', '2031-12-31', '三号许可证.png');
    await renameTeacher('赵师傅');
    await addVenue('二号实训室');
    await run(
      system(),
      sql`update training_institution set train_address = '上海市虹口区大连路1号' where id = ${applicant.id}`,
    );
    await submit(applicant.browser, { id, version: await versionOf(id) });
    const { data } = await officer.run(DIFFERENCE, { id, from: 1, to: 2 });
    const found = (data.projectApplicationDifference as { title: string; before: string; after: string }[]).map(
      ({ title, before, after }) => [title, before, after],
    );
    expect(found).toEqual(
      expect.arrayContaining([
        ['培训地址', '上海市虹口区飞虹路518号', '上海市虹口区大连路1号'],
        ['资质 · 办学许可证 · 证书编号', '许可二号', '许可三号'],
        ['资质 · 办学许可证 · 有效期止', '2029-12-31', '2031-12-31'],
        ['资质 · 办学许可证 · 附件', '新许可证.png（本版）', '三号许可证.png（本版）'],
        ['师资 · 赵师傅 · 姓名', '王师傅', '赵师傅'],
        ['场地 · 二号实训室', '', '二号实训室，实训场地，上海市虹口区飞虹路518号，30人'],
      ]),
    );
    expect(found.filter(([title]) => title?.startsWith('资质'))).toHaveLength(3);
  });

  it('02 §9.3 while an application is being mended after a return others read what was submitted, its institution what it writes', async () => {
    const content = await completeContent(applicant);
    const draft = await draftWith(applicant.browser, content);
    const { data } = await submit(applicant.browser, draft);
    const { id } = data.submitProjectApplication as { id: string };
    await act(officer, 'districtReturn', [id], { reasonText: '请说明考核方案' });
    await saveDraft(
      applicant.browser,
      { id, version: await versionOf(id) },
      {
        ...content,
        assessmentPlan: '改写中',
        project: { ...content.project, hoursTotal: 999, name: '改写的名称', category: '08' },
      },
    );
    const facts = async (browser: Browser) => {
      const { data: page } = await browser.run(
        'query ($id: ID!) { projectApplication(id: $id) { facts { title value } } }',
        { id },
      );
      const all = (page.projectApplication as { facts: { title: string; value: string }[] }).facts;
      return all.find(({ title }) => title === '考核方案')?.value;
    };
    expect(await facts(officer)).toBe('理论笔试与实操考核各占一半。');
    expect(await facts(applicant.browser)).toBe('改写中');
    const hours = async (browser: Browser) => {
      const { data: page } = await browser.run('query ($id: ID!) { projectApplication(id: $id) { hoursTotal } }', {
        id,
      });
      return (page.projectApplication as { hoursTotal: number }).hoursTotal;
    };
    expect(await hours(applicant.browser)).toBe(999);
    expect(await hours(officer)).not.toBe(999);
    const listed = async (browser: Browser, filter: object) => {
      const { data: page } = await browser.run(
        'query ($f: ProjectApplicationFilter) { projectApplications(filter: $f, first: 50) { nodes { id projectName category } } }',
        { f: filter },
      );
      return (page.projectApplications as { nodes: { id: string }[] }).nodes.filter((one) => one.id === id);
    };
    expect(await listed(officer, { search: content.project.name, categories: ['03'] })).toEqual([
      { id, projectName: content.project.name, category: '03' },
    ]);
    expect(await listed(officer, { search: '改写的名称' })).toEqual([]);
    expect(await listed(officer, { categories: ['08'] })).toEqual([]);
    expect(await listed(applicant.browser, { search: '改写的名称', categories: ['08'] })).toHaveLength(1);
  });

  it('1.4 nobody else reads it: another district, another institution; a draft has none', async () => {
    const other = await buildApplicant(app, { ...INSTITUTION_Y });
    const { id } = await applied(applicant);
    for (const browser of [await personOf(app, '310115', 'BIZ_OFFICER'), other.browser])
      expect(await browser.run(FROZEN, { id })).toMatchObject({ code: 'NOT_FOUND' });
    const draft = await draftWith(applicant.browser, await completeContent(applicant));
    expect((await institutionOf(applicant.browser, draft.id)).institution).toBeNull();
  });

  it('8.3 the sheet of qualifications holds those of the version, one uploaded later waits for the next', async () => {
    const newcomer = await buildApplicant(
      app,
      { name: '虹口新进培训学校', uscc: '91350100M000100Y43' },
      { inLibrary: false },
    );
    const upload = async (kind: string) => {
      const input = {
        kind,
        certNo: `${kind}号`,
        issuer: '虹口区人力资源和社会保障局',
        validFrom: '2020-01-01',
        validTo: '2030-12-31',
        fileIds: [await uploadedBy(newcomer.browser)],
        requestId: randomUUID(),
      };
      await newcomer.browser.run(LICENCE, { input });
    };
    await upload('Q1');
    const { id } = await applied(newcomer);
    await upload('Q2');
    const sheet = async () =>
      (await officer.run('query ($id: ID!) { qualificationSheet(id: $id) { certNo qualificationId } }', { id })).data
        .qualificationSheet as { certNo: string; qualificationId: string }[];
    expect((await sheet()).map(({ certNo }) => certNo)).toEqual(['Q1号']);
    await officer.run(
      'mutation ($id: ID!, $v: Int!, $rows: [QualificationVerdictInput!]!) { judgeQualifications(id: $id, version: $v, verdicts: $rows) { kind } }',
      {
        id,
        v: await versionOf(id),
        rows: (await sheet()).map(({ qualificationId }) => ({ qualificationId, verdict: 'GOOD' })),
      },
    );
    expect(await act(officer, 'districtPass', [id])).toMatchObject({ ok: 1 });
    await act(centre, 'centreReturn', [id], { reasonText: '请补充办学许可证' });
    await submit(newcomer.browser, { id, version: await versionOf(id) });
    expect((await sheet()).map(({ certNo }) => certNo)).toEqual(['Q1号', 'Q2号']);
  });
});
