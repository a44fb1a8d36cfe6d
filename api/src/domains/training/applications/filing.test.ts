import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { fetchExport } from '../../../../test/exports.ts';
import { type Product, product } from '../../../../test/product.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { type Applicant, act, applied, buildApplicant, fileOf } from '../../../../test/training-applications.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { instantOf } from '../../../platform/calendar/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { includeInReview, recordReviewResult } from './index.ts';

let app: Product;
let newcomer: Applicant;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const city = () => app.as('city_officer');

beforeAll(async () => {
  app = await product('training_filing', { now: '2026-05-12T09:00:00+08:00' });
  newcomer = await buildApplicant(app, {}, { inLibrary: false });
}, 60_000);
afterAll(() => app.close());

/** An application that has its result, as a confirmed batch of experts gives it. */
async function reviewed(passed: boolean, score: string | null): Promise<string> {
  await newcomer.browser.arrive(newcomer.browser.loginName);
  const { id } = await applied(newcomer);
  await run(system(), sql`update project_application set state = 'CITY_READY' where id = ${id}`);
  const reviewBatchId = randomUUID();
  await transaction(system(), (tx) => includeInReview(tx, reviewBatchId, [id]));
  const result = {
    applicationId: id,
    reviewBatchId,
    score,
    rank: 1,
    outcome: passed ? ('PASS' as const) : ('FAIL' as const),
  };
  await transaction(system(), (tx) => recordReviewResult(tx, [result]));
  return id;
}

const stateOf = async (id: string) =>
  firstRow(system(), sql`select state, final_score as score from project_application where id = ${id}`);

describe('filing of review results (02 §8.4, T16-7 … T16-11)', () => {
  it('AC16-5, BR16-5 passed with 84.03, filed with minutes after five working days of publicity: institution and project are in the libraries', async () => {
    const id = await reviewed(true, '84.03');
    expect(await stateOf(id)).toEqual({ state: 'REVIEWED', score: '84.03' });
    const early = await act(await city(), 'filePass', [id], { attachmentIds: [await fileOf(await city())] });
    expect(early).toMatchObject({ ok: 0, rows: [{ message: '须先公示，期满后方可备案' }] });
    expect(await act(await city(), 'publish', [id])).toMatchObject({ ok: 1 });
    app.clock.set(instantOf('2026-05-19', '17:00'));
    expect(await act(await city(), 'filePass', [id], { attachmentIds: [await fileOf(await city())] })).toMatchObject({
      rows: [{ message: '公示至 2026-05-19，期满后方可备案' }],
    });
    app.clock.set(instantOf('2026-05-20', '09:00'));
    expect(await act(await city(), 'filePass', [id])).toMatchObject({ rows: [{ code: 'E-1606' }] });
    const browser = await city();
    const done = await act(browser, 'filePass', [id], {
      attachmentIds: [await fileOf(browser)],
      note: '公示期间无异议',
    });
    expect(done).toMatchObject({ ok: 1 });
    expect(await stateOf(id)).toMatchObject({ state: 'FILED_PASS' });
    const library = await firstRow(
      system(),
      sql`select i.state as institution, i.entered_on::text as "enteredOn", p.state, p.score, p.valid_from::text as "from", p.valid_to::text as "to",
            p.filing_no ~ '^BA3100002026\\d{5}$' as filed, p.project_no ~ '^XM3101092026\\d{5}$' as numbered, p.fee_per_person as fee
          from training_project p join training_institution i on i.id = p.institution_id where p.application_id = ${id}`,
    );
    expect(library).toEqual({
      institution: 'IN_LIBRARY',
      enteredOn: '2026-05-20',
      state: 'IN_LIBRARY',
      score: '84.03',
      from: '2026-05-20',
      to: '2029-05-19',
      filed: true,
      numbered: true,
      fee: '3105.60',
    });
    const [told] = await rows<{ title: string }>(
      system(),
      sql`select title from notification where record_id = ${id} and template_code = 'N163' and title like '%已入库'`,
    );
    expect(told?.title).toMatch(/：已入库$/);
  });

  it('BR17-13 a result that comes twice counts once, and another batch’s not at all', async () => {
    const id = await reviewed(true, '71.00');
    const late = { applicationId: id, reviewBatchId: randomUUID(), score: '10.00', rank: 9, outcome: 'FAIL' as const };
    await transaction(system(), (tx) => recordReviewResult(tx, [late]));
    expect(await stateOf(id)).toEqual({ state: 'REVIEWED', score: '71.00' });
  });

  it('T16-10 what failed is filed without entering the library; it cannot be filed as passed', async () => {
    const id = await reviewed(false, '69.99');
    const browser = await city();
    expect(await act(browser, 'publish', [id])).toMatchObject({ ok: 0 });
    expect(await act(browser, 'filePass', [id], { attachmentIds: [await fileOf(browser)] })).toMatchObject({ ok: 0 });
    expect(await act(browser, 'fileFail', [id], { attachmentIds: [await fileOf(browser)] })).toMatchObject({ ok: 1 });
    expect(await rows(system(), sql`select 1 from training_project where application_id = ${id}`)).toEqual([]);
  });

  it('T16-9, T16-11 an objection keeps it from being filed; upheld, it is reviewed anew without its old result', async () => {
    const id = await reviewed(true, '80.00');
    const browser = await city();
    await act(browser, 'publish', [id]);
    expect(await act(browser, 'object', [id], { reasonText: '实训场地与申报不符' })).toMatchObject({ ok: 1 });
    app.clock.set(instantOf('2026-06-30', '09:00'));
    const later = await city();
    expect(await act(later, 'filePass', [id], { attachmentIds: [await fileOf(later)] })).toMatchObject({
      rows: [{ message: '有未处理的异议' }],
    });
    expect(await act(later, 'reReview', [id], { reasonText: '异议经核实成立' })).toMatchObject({ ok: 1 });
    expect(await stateOf(id)).toEqual({ state: 'CITY_READY', score: null });
  });

  it('T16-11 only an invalid review or an upheld objection leads to a new one: neither a valid result, nor one that is public undisputed', async () => {
    const [valid, invalid] = [await reviewed(true, '80.00'), await reviewed(false, null)];
    const browser = await city();
    const again = (id: string) => act(browser, 'reReview', [id], { reasonText: '拟重新组织评审' });
    expect(await again(valid)).toMatchObject({
      ok: 0,
      rows: [{ code: 'E-0503', message: '评审有效，只有评审无效或公示期间异议成立的可以重评' }],
    });
    expect(await again(invalid)).toMatchObject({ ok: 1 });
    expect(await stateOf(invalid)).toEqual({ state: 'CITY_READY', score: null });
    expect(await act(browser, 'publish', [valid])).toMatchObject({ ok: 1 });
    expect(await again(valid)).toMatchObject({ ok: 0, rows: [{ message: '没有未处理的异议' }] });
    expect(await act(browser, 'object', [valid], { reasonText: '实训场地与申报不符' })).toMatchObject({ ok: 1 });
    expect(await again(valid)).toMatchObject({ ok: 1 });
  });

  it('02 §1.4 the score: city and centre read it from the confirmation on, the district once it is filed, the institution then unless the parameter says no', async () => {
    const id = await reviewed(false, '61.25');
    const scoreFor = async (browser: Browser) => {
      const { data, message } = await browser.run(
        `query ($id: ID!) { projectApplication(id: $id) { finalScore } projectApplications(first: 100) { nodes { id finalScore } } }`,
        { id },
      );
      if (message) throw new Error(message);
      const { nodes } = data.projectApplications as { nodes: { id: string; finalScore: number | null }[] };
      const one = data.projectApplication as { finalScore: number | null };
      expect(nodes.find((node) => node.id === id)?.finalScore).toBe(one.finalScore);
      return one.finalScore;
    };
    const everybody = async () => {
      const of = async (login: string) => scoreFor(await app.as(login));
      return [
        await of('city_officer'),
        await of('city_centre'),
        await of('officer_hk'),
        await scoreFor(newcomer.browser),
      ];
    };
    expect(await everybody()).toEqual([61.25, 61.25, null, null]);
    const browser = await city();
    expect(await act(browser, 'fileFail', [id], { attachmentIds: [await fileOf(browser)] })).toMatchObject({ ok: 1 });
    expect(await everybody()).toEqual([61.25, 61.25, 61.25, 61.25]);
    await run(
      system(),
      sql`insert into parameter_value (code, value, changed_at, changed_by_name)
          values ('review.show_score_to_institution', 'false', ${app.clock.now()}, '测试')`,
    );
    expect(await everybody()).toEqual([61.25, 61.25, 61.25, null]);
    await run(system(), sql`delete from parameter_value where code = 'review.show_score_to_institution'`);
  });

  it('several results of one meeting are filed at once with the same minutes', async () => {
    const ids = [await reviewed(false, '60.00'), await reviewed(false, '61.00')];
    const browser = await city();
    expect(await act(browser, 'fileFail', ids, { attachmentIds: [await fileOf(browser)] })).toMatchObject({ ok: 2 });
    const kept = await rows(
      system(),
      sql`select 1 from attachment where record_id = any(${ids}::uuid[]) and material_code = 'MINUTES'`,
    );
    expect(kept).toHaveLength(2);
  });

  it('02 §1.4 the minutes of the meeting are for whoever reads who judges: institution and district are given neither a line nor the file', async () => {
    const id = await reviewed(false, '62.50');
    const browser = await city();
    const minutes = await fileOf(browser, '评审会议纪要.png');
    expect(await act(browser, 'fileFail', [id], { attachmentIds: [minutes] })).toMatchObject({ ok: 1 });
    const server = await serverOf(app);
    const given = async (reader: Browser) => {
      const { data, message } = await reader.run(
        'query ($id: ID!) { projectApplication(id: $id) { attachments { materialName url } } }',
        { id },
      );
      if (message) throw new Error(message);
      const { attachments } = data.projectApplication as { attachments: { materialName: string; url: string }[] };
      expect(attachments.length).toBeGreaterThan(0);
      const listed = attachments.some(({ materialName }) => materialName === '评审会议纪要');
      return [listed, (await fetchExport(server, reader, `/files/${minutes}`)).statusCode];
    };
    expect(await given(await city())).toEqual([true, 200]);
    for (const reader of [newcomer.browser, await app.as('officer_hk'), await app.as('city_centre')])
      expect(await given(reader)).toEqual([false, 404]);
    await server.close();
  });
});
