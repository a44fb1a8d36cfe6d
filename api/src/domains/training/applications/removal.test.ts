import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { freshProfile, removeInstitution } from '../../../../test/training.ts';
import {
  type Applicant,
  act,
  applied,
  buildApplicant,
  completeContent,
  draftWith,
  fileOf,
} from '../../../../test/training-applications.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { instantOf } from '../../../platform/calendar/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { includeInReview, recordReviewResult } from './index.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const city = () => app.as('city_officer');
beforeAll(async () => {
  app = await product('training_app_removal', { now: '2026-05-12T09:00:00+08:00' });
}, 60_000);
afterAll(() => app.close());

const setState = (id: string, state: string) =>
  run(system(), sql`update project_application set state = ${state} where id = ${id}`);
const statesOf = async (ids: readonly string[]) => {
  const found = await rows<{ id: string; state: string }>(
    system(),
    sql`select id, state from project_application where id = any(${[...ids]}::uuid[])`,
  );
  return ids.map((id) => found.find((one) => one.id === id)?.state);
};

async function inReview(applicant: Applicant): Promise<{ id: string; reviewBatchId: string }> {
  const { id } = await applied(applicant);
  await setState(id, 'CITY_READY');
  const reviewBatchId = randomUUID();
  await transaction(system(), (tx) => includeInReview(tx, reviewBatchId, [id]));
  return { id, reviewBatchId };
}
async function reviewed(applicant: Applicant): Promise<string> {
  const { id, reviewBatchId } = await inReview(applicant);
  const result = { applicationId: id, reviewBatchId, score: '84.03', rank: 1, outcome: 'PASS' as const };
  await transaction(system(), (tx) => recordReviewResult(tx, [result]));
  return id;
}
async function published(applicant: Applicant): Promise<string> {
  const id = await reviewed(applicant);
  expect(await act(await city(), 'publish', [id])).toMatchObject({ ok: 1 });
  return id;
}

describe('applications of an institution that is removed (BR14-4, T14-6)', () => {
  it('get no further where one is found all the same: neither verdict, nor publicity, nor filing', async () => {
    const leaving = await buildApplicant(app, freshProfile());
    const [first, second] = [(await applied(leaving)).id, (await applied(leaving)).id];
    const [third, fourth] = [await reviewed(leaving), await published(leaving)];
    await setState(second, 'CENTRE_RECHECK');
    await run(
      system(),
      sql`update project_application set publicity_to = '2026-05-11' where id = any(${[third, fourth]}::uuid[])`,
    );
    await run(system(), sql`update training_institution set state = 'REMOVED' where id = ${leaving.id}`);
    const refused = { ok: 0, rows: [{ code: 'E-1601', message: '申报机构已被剔除或注销，申报不能继续' }] };
    expect(await act(await app.as('officer_hk'), 'districtPass', [first])).toMatchObject(refused);
    expect(await act(await app.as('city_centre'), 'centrePass', [second])).toMatchObject(refused);
    const browser = await city();
    expect(await act(browser, 'publish', [third])).toMatchObject(refused);
    for (const id of [third, fourth])
      expect(await act(browser, 'filePass', [id], { attachmentIds: [await fileOf(browser)] })).toMatchObject(refused);
    expect(await rows(system(), sql`select 1 from training_project where institution_id = ${leaving.id}`)).toEqual([]);
    const reasonText = '机构已被剔除';
    expect(await act(await app.as('officer_hk'), 'districtReject', [first], { reasonText })).toMatchObject({ ok: 1 });
  });

  it('end with it wherever they stand, their to-dos close, and publicity with its objection is over', async () => {
    const leaving = await buildApplicant(app, freshProfile());
    const staying = await applied(await buildApplicant(app, freshProfile()));
    const draft = (await draftWith(leaving.browser, await completeContent(leaving))).id;
    const waiting = (await applied(leaving)).id;
    const judged = (await inReview(leaving)).id;
    const [done, open] = [await reviewed(leaving), await published(leaving)];
    expect(await act(await city(), 'object', [open], { reasonText: '实训场地与申报不符' })).toMatchObject({ ok: 1 });
    const ids = [draft, waiting, judged, done, open];
    expect(await statesOf(ids)).toEqual(['DRAFT', 'DIST_REVIEW', 'IN_REVIEW', 'REVIEWED', 'PUBLICITY']);
    await removeInstitution(app, leaving.id, '年检不合格且拒不整改');
    expect(new Set(await statesOf(ids))).toEqual(new Set(['WITHDRAWN']));
    expect(await statesOf([staying.id])).toEqual(['DIST_REVIEW']);
    expect(
      await rows(system(), sql`select 1 from task where record_id = any(${ids}::uuid[]) and closed_at is null`),
    ).toEqual([]);
    expect(
      await rows(
        system(),
        sql`select distinct reason_text as reason from flow_event where record_id = any(${ids}::uuid[]) and action = 'endWithInstitution'`,
      ),
    ).toEqual([{ reason: '年检不合格且拒不整改' }]);
    const LIST = `query ($f: ProjectPublicityFilter) { projectPublicities(filter: $f, first: 50) {
      nodes { applicationId stateTitle endedOn objections { overdue } } } }`;
    app.clock.set(instantOf('2026-06-30', '09:00'));
    const browser = await city();
    expect((await browser.run(LIST, { f: { states: ['ENDED'] } })).data.projectPublicities).toEqual({
      nodes: [{ applicationId: open, stateTitle: '已终止', endedOn: '2026-05-12', objections: [{ overdue: false }] }],
    });
    expect((await browser.run(LIST, { f: { objected: true } })).data.projectPublicities).toEqual({ nodes: [] });
    expect((await new Browser(app).run('{ publicProjects { projectName } }')).data.publicProjects).toEqual([]);
  });
});
