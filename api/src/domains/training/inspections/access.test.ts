import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../test/product.ts';
import { auditOf } from '../../../../test/security/audit.ts';
import { statementsOf } from '../../../../test/statements.ts';
import { INSTITUTION_Y } from '../../../../test/training.ts';
import { somebodyOf } from '../../../../test/training-applications.ts';
import {
  advanceInspections,
  createCycle,
  inspectionOf,
  openedCycle,
  reported,
  saveReplies,
  saveReport,
  saveSheet,
} from '../../../../test/training-inspections.ts';
import { buildProject } from '../../../../test/training-projects.ts';
import { buildCaller, type Caller } from '../../../../test/training-rounds.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let own: Caller;
let other: Caller;
let cycleId: string;
let id: string;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('inspections_access', { now: '2026-09-14T10:00:00+08:00' });
  own = await buildCaller(app);
  other = await buildCaller(app, INSTITUTION_Y);
  for (let n = 0; n < 4; n += 1) await buildProject(system(), own, { name: `项目${n}` });
  cycleId = await openedCycle(app);
  id = await reported(app, own, cycleId);
}, 60_000);
afterAll(() => app.close());

const ONE = 'query ($id: ID!) { projectInspection(id: $id) { id } }';

describe('who reaches an inspection (02 §1.4)', () => {
  it('another institution finds nothing, and the audit log knows', async () => {
    let answer: unknown;
    await auditOf(system(), ['access.out-of-scope'], async () => {
      answer = await other.browser.run(ONE, { id });
    });
    expect(answer).toMatchObject({ code: 'NOT_FOUND' });
    expect(await saveReport(other.browser, id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await saveReplies(other.browser, id, ['别家的'])).toMatchObject({ code: 'NOT_FOUND' });
    expect((await advanceInspections(other.browser, 'report', [id])).rows[0]).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('another district finds nothing and changes nothing', async () => {
    const pudong = await somebodyOf(app, '310115', ['BIZ_OFFICER']);
    expect(await pudong.run(ONE, { id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await saveSheet(pudong, id)).toMatchObject({ code: 'NOT_FOUND' });
    expect((await advanceInspections(pudong, 'pass', [id])).rows[0]).toMatchObject({ code: 'NOT_FOUND' });
    const REMIND = 'mutation ($ids: [ID!]!, $q: ID!) { remindInspections(ids: $ids, requestId: $q) { rows { code } } }';
    const { data } = await pudong.run(REMIND, { ids: [id], q: randomUUID() });
    expect(data.remindInspections).toEqual({ rows: [{ code: 'NOT_FOUND' }] });
    const list = await pudong.run('{ projectInspections { nodes { institutionName } } }');
    expect((list.data.projectInspections as { nodes: { institutionName: string }[] }).nodes).toEqual([
      { institutionName: INSTITUTION_Y.name },
    ]);
  });

  it.each(['trainee_demo', 'expert_demo', 'clerk_hk'])('%s may not look', async (login) => {
    expect(await (await app.as(login)).run(ONE, { id })).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('nobody acts for another level', async () => {
    const officer = await app.as('officer_hk');
    expect(await createCycle(officer)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await saveReport(officer, id)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await saveSheet(own.browser, id)).toMatchObject({ code: 'FORBIDDEN' });
    await saveSheet(officer, id);
    expect((await advanceInspections(own.browser, 'pass', [id])).rows[0]).toMatchObject({ code: 'FORBIDDEN' });
    expect((await advanceInspections(await app.as('city_centre'), 'pass', [id])).rows[0]).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('who reviewed for the district does not recheck for the centre (A02)', async () => {
    const both = await somebodyOf(app, '310000', ['BIZ_OFFICER', 'CITY_CENTRE', 'CITY_OFFICER']);
    await saveSheet(both, id);
    expect((await advanceInspections(both, 'pass', [id])).ok).toBe(1);
    expect((await advanceInspections(both, 'agree', [id])).rows[0]).toMatchObject({
      code: 'E-0004',
      message: '同一人员不得同时办理审核与复核',
    });
  });

  it('a draft of a cycle is the city’s', async () => {
    const { data } = await createCycle(await app.as('city_officer'), { title: '草稿' });
    const draft = (data.cycle as { id: string }).id;
    const CYCLE = 'query ($id: ID!) { inspectionCycle(id: $id) { id } }';
    expect(await (await app.as('officer_hk')).run(CYCLE, { id: draft })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await own.browser.run(CYCLE, { id: cycleId })).data).toEqual({ inspectionCycle: { id: cycleId } });
  });

  it('an institution does not find out a result by filtering for it (BR19-5)', async () => {
    const FIND = 'query ($f: ProjectInspectionFilter) { projectInspections(filter: $f) { totalCount } }';
    expect((await own.browser.run(FIND, { f: { results: ['1'] } })).data).toEqual({
      projectInspections: { totalCount: 0 },
    });
  });
});

it('a list costs as many statements for four as for two', async () => {
  const officer = await app.as('officer_hk');
  const LIST = `query ($n: Int!) { projectInspections(first: $n, filter: { states: [REPORTING] }) { nodes { id rates { completion } cycle { title } missing
    attachments { id } improvements { id } qualifications { kind } flow { availableActions { action } } } } }`;
  const count = async (n: number) => (await statementsOf(app, () => officer.run(LIST, { n }))).length;
  await count(4);
  expect(await count(4)).toBe(await count(2));
  expect((await inspectionOf(app, cycleId, own.projectId)).id).toBe(id);
});
