import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../test/product.ts';
import {
  type Applicant,
  applied,
  buildApplicant,
  completeContent,
  createDraft,
  draftWith,
  saveDraft,
  submit,
} from '../../../../test/training-applications.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { DomainError } from '../../../platform/errors/index.ts';
import { advance } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { buildUscc } from '../../people/index.ts';
import { type Effect, lockTargets, raiseMarks } from '../marks/index.ts';
import { submitApplication } from './drafts/submit-application.ts';

let app: Product;
let applicant: Applicant;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('training_submission', { now: '2026-03-09T09:00:00+08:00' });
  applicant = await buildApplicant(app);
}, 60_000);
afterAll(() => app.close());

/** What is said of each field when the content is submitted. */
async function faultsOf(content: unknown): Promise<Record<string, string>> {
  const draft = await draftWith(applicant.browser, content);
  try {
    await submitApplication(await applicant.browser.ctx(), { ...draft, requestId: randomUUID() });
  } catch (error) {
    if (error instanceof DomainError)
      return Object.fromEntries((error.fields ?? []).map(({ path, message }) => [path, message]));
    throw error;
  }
  return {};
}

describe('submitting an application (02 §8)', () => {
  it('AC16-1, BR16-4 puts it before the district of the institution, which has a to-do at once, and no other district', async () => {
    const { id } = await applied(applicant);
    const tasks = await rows(
      system(),
      sql`select o.code, t.role_code as role, t.title from task t join org o on o.id = t.org_id where t.record_id = ${id} and t.closed_at is null`,
    );
    expect(tasks).toEqual([{ code: '310109', role: 'BIZ_OFFICER', title: '审核培训项目申报' }]);
    const listed = async (login: string) => {
      const { data } = await (await app.as(login)).run('{ tasks(first: 50) { nodes { recordId } } }');
      return (data.tasks as { nodes: { recordId: string }[] }).nodes.some(({ recordId }) => recordId === id);
    };
    expect(await listed('officer_hk')).toBe(true);
    expect(await listed('chief_hk')).toBe(false);
    const told = await rows(
      system(),
      sql`select n.template_code as code, o.code as org from notification n join org o on o.id = n.org_id where n.record_id = ${id}`,
    );
    expect(told).toEqual([{ code: 'N160', org: '310109' }]);
    const row = await firstRow(
      system(),
      sql`select state, kind, content_version as version, due_at > now() - interval '100 years' as limited from project_application where id = ${id}`,
    );
    expect(row).toEqual({ state: 'DIST_REVIEW', kind: '2', version: 1, limited: true });
  });

  it('names every field that is missing, and keeps the draft as it is', async () => {
    const faults = await faultsOf({});
    expect(faults).toMatchObject({
      'content.introInstitution': expect.any(String),
      'content.project.name': '请填写项目名称',
      'content.project.category': '请选择项目类别',
      'content.plan': '请填写教学计划',
      'content.files.DECLARATION': '请上传承诺书',
      'content.files.PRICE_BASIS': '请上传价格依据',
    });
  });

  it('8.7 says by how much plan and project differ', async () => {
    const content = await completeContent(applicant);
    const plan = content.plan.map((line, at) => (at === 0 ? { ...line, theoryHours: 38 } : line));
    expect(await faultsOf({ ...content, plan })).toEqual({
      'content.plan': '教学计划课时合计 78，与总课时 80 不一致',
    });
  });

  it('7.7 refuses hours that do not add up, a third decimal, and parts that are not the price', async () => {
    const wrong = await completeContent(applicant, {}, { hoursTotal: 90, feePerPerson: '3105.605' });
    expect(await faultsOf(wrong)).toMatchObject({
      'content.project.hoursTotal': '总课时须等于理论与实操课时之和',
      'content.project.feePerPerson': '金额最多两位小数',
    });
    const sum = await completeContent(applicant, {}, { feePerPerson: '3000.00' });
    expect(await faultsOf(sum)).toEqual({
      'content.project.feePerPerson': '收费明细合计 3105.60，与人均收费 3000.00 不一致',
    });
  });

  it('8.7 says in which row a teacher is not the institution’s own', async () => {
    const other = await buildApplicant(app, { name: '虹口另一培训学校', uscc: '91350100M000100Y43' });
    const content = await completeContent(applicant);
    const plan = content.plan.map((line, at) => (at === 1 ? { ...line, teacherId: other.teacherId } : line));
    expect(await faultsOf({ ...content, plan })).toEqual({
      'content.plan.1.teacherId': '第2行：教师不在本机构师资中',
    });
  });

  it('7.7 an institution has each project once; BR16-3 one that was refused waits six months', async () => {
    const name = '同名无人机项目';
    const { id } = await applied(applicant, { name });
    const again = async () => faultsOf(await completeContent(applicant, {}, { name }));
    expect(await again()).toEqual({ 'content.project.name': '本机构已有同名项目' });
    await run(
      system(),
      sql`update project_application set state = 'REJECTED', state_since = '2026-03-02T10:00:00+08:00' where id = ${id}`,
    );
    expect(await again()).toEqual({
      'content.project.name': '该项目于 2026-03-02 未通过，2026-09-02 后方可再次申报',
    });
    await run(system(), sql`update project_application set state_since = '2025-09-08T10:00:00+08:00' where id = ${id}`);
    expect(await again()).toEqual({});
  });

  it('BR16-3 复制上次申报 fills a new draft with the earlier content, its files included', async () => {
    const first = await applied(applicant);
    const copy = await createDraft(applicant.browser, first.id);
    const { project, files } = copy.content as Awaited<ReturnType<typeof completeContent>>;
    expect(project.hoursTotal).toBe(80);
    const saved = await saveDraft(applicant.browser, copy, {
      ...(copy.content as object),
      project: { ...project, name: '复制后改名的项目' },
    });
    expect(saved.code).toBeUndefined();
    expect(files.DECLARATION).toHaveLength(1);
    const sent = await submit(applicant.browser, saved.data.saveProjectApplication as never);
    expect(sent.data.submitProjectApplication).toMatchObject({ state: 'DIST_REVIEW' });
  });

  it('8.7 T16-1, BR16-6 refuses a suspended institution, and outside the window', async () => {
    const one = await buildApplicant(app, { name: '虹口停办培训学校', uscc: buildUscc('52310109TE5T30001') });
    const draft = await draftWith(one.browser, await completeContent(one));
    const messageOf = async () => (await submit(one.browser, draft)).message;
    await run(system(), sql`update training_institution set state = 'SUSPENDED' where id = ${one.id}`);
    expect(await messageOf()).toBe('机构处于暂停状态，不能申报');
    await run(system(), sql`update training_institution set state = 'IN_LIBRARY' where id = ${one.id}`);
    await run(
      system(),
      sql`insert into parameter_value (code, value, changed_at, changed_by_name)
          values ('app.window', '{"from": 5, "to": 6}', now(), '测试')`,
    );
    expect(await messageOf()).toBe('当前不在申报期');
    await run(system(), sql`delete from parameter_value where code = 'app.window'`);
    expect(await messageOf()).toBeUndefined();
  });

  it('02 §6.3, BR14-2, T16-1 refuses whoever a mark of any kind keeps from applying, in the words of the mark, and nobody else', async () => {
    const one = await buildApplicant(app, { name: '虹口受限培训学校', uscc: buildUscc('52310109TE5T30002') });
    const draft = await draftWith(one.browser, await completeContent(one));
    const create = async () =>
      (
        await one.browser.run('mutation ($q: ID!) { createProjectApplication(requestId: $q) { id } }', {
          q: randomUUID(),
        })
      ).message;
    const mark = (kind: string, reason: string, effects: readonly Effect[]) =>
      transaction(system(), async (tx) => {
        const [target] = await lockTargets(tx, 'INSTITUTION', [one.id]);
        if (!target) throw new Error('no institution');
        await raiseMarks(tx, 'INSTITUTION', [{ target, kind, level: 'LIMIT', reason, effects, source: 'MANUAL' }]);
      });
    const lift = () => run(system(), sql`update training_mark set lifted_at = now() where target_id = ${one.id}`);
    await mark('M7', '满意度连续两期偏低', ['APPLICATION']);
    await mark('M2', '办学许可证已于 2026-02-28 到期', ['APPLICATION', 'ROUND', 'RUN']);
    await mark('M8', '结算材料不实', ['ROUND']);
    const refusal = '机构不得新申报：办学许可证已于 2026-02-28 到期；满意度连续两期偏低';
    expect(await submit(one.browser, draft)).toMatchObject({ code: 'E-1602', message: refusal });
    expect(await create()).toBe(refusal);
    await lift();
    // As with qual.block_on_expiry switched off.
    await mark('M2', '办学许可证已于 2026-02-28 到期', []);
    expect(await create()).toBeUndefined();
    expect((await submit(one.browser, draft)).message).toBeUndefined();
  });

  it('a draft saved elsewhere meanwhile is not written over, and what was submitted is not changed', async () => {
    const draft = await createDraft(applicant.browser);
    const content = await completeContent(applicant);
    expect((await saveDraft(applicant.browser, draft, content)).code).toBeUndefined();
    expect((await saveDraft(applicant.browser, draft, content)).code).toBe('E-0504');
    const sent = await applied(applicant);
    const now = await firstRow<{ version: number }>(
      system(),
      sql`select version from project_application where id = ${sent.id}`,
    );
    expect((await saveDraft(applicant.browser, { id: sent.id, version: now?.version ?? 0 }, content)).code).toBe(
      'E-1608',
    );
  });

  it('T16-12 taking back closes the district’s to-do and makes it a draft again; a second submission is version 2', async () => {
    const sent = await applied(applicant);
    const ctx = await applicant.browser.ctx();
    const { changes } = await transaction(ctx, (tx) =>
      advance(tx, { type: 'projectApplication', action: 'takeBack', rows: [{ id: sent.id }] }),
    );
    expect(changes).toHaveLength(1);
    expect(await rows(system(), sql`select 1 from task where record_id = ${sent.id} and closed_at is null`)).toEqual(
      [],
    );
    const again = await submit(applicant.browser, { id: sent.id, version: changes[0]?.version ?? 0 });
    expect(again.data.submitProjectApplication).toMatchObject({ contentVersion: 2, state: 'DIST_REVIEW' });
  });
});
