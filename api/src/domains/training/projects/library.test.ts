import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { statementsOf } from '../../../../test/statements.ts';
import { type BuiltInstitution, buildInstitution, INSTITUTION_Y } from '../../../../test/training.ts';
import { fileOf, somebodyOf } from '../../../../test/training-applications.ts';
import { buildProject } from '../../../../test/training-projects.ts';
import { firstRow, rows, sql } from '../../../database/sql.ts';
import { instantOf } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let here: BuiltInstitution;
let there: BuiltInstitution;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('training_project_library', { now: '2026-05-20T09:00:00+08:00' });
  here = await buildInstitution(system());
  there = await buildInstitution(system(), INSTITUTION_Y);
}, 60_000);
afterAll(() => app.close());

const stateOf = async (id: string) =>
  (await firstRow<{ state: string }>(system(), sql`select state from training_project where id = ${id}`))?.state;
const ACT =
  'mutation ($input: RecordActInput!) { advanceTrainingProjects(input: $input) { ok rows { code message } } }';

async function advance(browser: Browser, action: string, id: string, input: Readonly<Record<string, unknown>> = {}) {
  const row = await firstRow<{ version: number }>(system(), sql`select version from training_project where id = ${id}`);
  return browser.run(ACT, {
    input: { action, requestId: randomUUID(), rows: [{ id, version: row?.version }], ...input },
  });
}

const namesOf = async (browser: Browser, filter = '') => {
  const { data } = await browser.run(`{ trainingProjects(first: 50${filter}) { nodes { name } } }`);
  return (data.trainingProjects as { nodes: { name: string }[] }).nodes.map(({ name }) => name);
};

describe('培训项目库 (02 §7)', () => {
  it('AC15-2 a removal needs its reason and a document; then it is final, and the institution hears of it', async () => {
    const id = await buildProject(system(), here, { name: '被剔除的项目' });
    const city = await app.as('city_officer');
    expect(await advance(city, 'remove', id)).toMatchObject({
      code: 'E-0005',
      message: '请填写剔除原因（5至500个字）',
    });
    const reason = { reasonText: '年检不合格，未按期整改' };
    expect((await advance(city, 'remove', id, reason)).data.advanceTrainingProjects).toMatchObject({
      ok: 0,
      rows: [{ code: 'E-1501', message: '请上传剔除依据文件' }],
    });
    expect(await stateOf(id)).toBe('IN_LIBRARY');
    const done = await advance(city, 'remove', id, { ...reason, attachmentIds: [await fileOf(city)] });
    expect(done.data.advanceTrainingProjects).toMatchObject({ ok: 1 });
    expect(await stateOf(id)).toBe('REMOVED');
    const told = await rows(
      system(),
      sql`select n.org_id = ${here.orgId} as own, n.body like '%年检不合格%' as why from notification n where n.record_id = ${id}`,
    );
    expect(told).toEqual([{ own: true, why: true }]);
    const { data } = await city.run('query ($id: ID!) { trainingProject(id: $id) { events { kind text } } }', { id });
    expect((data.trainingProject as { events: { kind: string }[] }).events.map(({ kind }) => kind)).toEqual([
      '剔除',
      '入库',
    ]);
  });

  it('BR15-5 what was removed is offered no way back; the same name comes in by a new application alone', async () => {
    const name = '剔除后再申报的项目';
    const id = await buildProject(system(), here, { name });
    const city = await app.as('city_officer');
    const reasonText = '年检不合格，未按期整改';
    await advance(city, 'remove', id, { reasonText, attachmentIds: [await fileOf(city)] });
    const { data } = await city.run(
      'query ($id: ID!) { trainingProject(id: $id) { flow { availableActions { action } } } }',
      {
        id,
      },
    );
    expect(data.trainingProject).toEqual({ flow: { availableActions: [] } });
    for (const action of ['restore', 'suspend', 'remove'])
      expect((await advance(city, action, id, { reasonText })).data.advanceTrainingProjects).toMatchObject({
        ok: 0,
        rows: [{ code: 'E-0503' }],
      });
    const again = await buildProject(system(), here, { name });
    expect(again).not.toBe(id);
    expect([await stateOf(id), await stateOf(again)]).toEqual(['REMOVED', 'IN_LIBRARY']);
  });

  it('T15-4 the city suspends and restores', async () => {
    const id = await buildProject(system(), here, { name: '暂停的项目' });
    const city = await app.as('city_officer');
    await advance(city, 'suspend', id, { reasonText: '教学场地临时关闭' });
    expect(await stateOf(id)).toBe('SUSPENDED');
    await advance(city, 'restore', id, { reasonText: '教学场地已恢复' });
    expect(await stateOf(id)).toBe('IN_LIBRARY');
  });

  it('the list narrows by codes, score and expiry, in a fixed number of statements', async () => {
    await buildProject(system(), here, { name: '烹饪项目', category: '08' }, { score: '91.50' });
    await buildProject(system(), here, { name: '养老项目', category: '07' }, { score: '72.00' });
    const city = await app.as('city_officer');
    expect(await namesOf(city, ', filter: { categories: ["08"] }')).toEqual(['烹饪项目']);
    expect(await namesOf(city, ', filter: { minScore: 70, maxScore: 80 }')).toEqual(['养老项目']);
    expect(await namesOf(city, ', filter: { expiresUntil: "2029-05-18" }')).toEqual([]);
    expect(await namesOf(city, ', filter: { search: "烹饪", states: [IN_LIBRARY] }')).toEqual(['烹饪项目']);
    const statements = (first: number) =>
      statementsOf(app, () =>
        city.run(
          `{ trainingProjects(first: ${first}) { nodes { id events { id } markRecords { id } versions { contentVersion facts { path } planLines { seq } } } } }`,
        ),
      );
    expect((await statements(50)).length).toBe((await statements(1)).length);
  });

  it('districts see their own, institutions theirs, clerks nothing; only the city decides', async () => {
    const id = await buildProject(system(), there, { name: '浦东的项目' });
    const officer = await app.as('officer_hk');
    expect(await namesOf(officer)).not.toContain('浦东的项目');
    const one = 'query ($id: ID!) { trainingProject(id: $id) { name } }';
    expect((await officer.run(one, { id })).code).toBe('NOT_FOUND');
    const teacher = await somebodyOf(app, there.institutionNo, ['INST']);
    expect(await namesOf(teacher)).toEqual(['浦东的项目']);
    expect((await (await somebodyOf(app, here.institutionNo, ['INST'])).run(one, { id })).code).toBe('NOT_FOUND');
    expect((await (await app.as('clerk_hk')).run(one, { id })).code).toBe('FORBIDDEN');
    expect((await advance(officer, 'suspend', id, { reasonText: '不在职权之内' })).code).toBe('FORBIDDEN');
  });

  it('AC15-1, T15-1, T15-6 filed on 2026-05-20 it is valid to 2029-05-19, and on 2029-05-20 it is EXPIRED', async () => {
    const id = await buildProject(system(), here, { name: '到期的项目' });
    const row = await firstRow(
      system(),
      sql`select valid_to::text as "validTo" from training_project where id = ${id}`,
    );
    expect(row).toEqual({ validTo: '2029-05-19' });
    app.clock.set(instantOf('2029-05-19', '01:00'));
    await app.job('training.expire-projects');
    expect(await stateOf(id)).toBe('IN_LIBRARY');
    app.clock.set(instantOf('2029-05-20', '01:00'));
    await app.job('training.expire-projects');
    expect(await stateOf(id)).toBe('EXPIRED');
    // The name is free again (BR15-5).
    expect(await buildProject(system(), here, { name: '到期的项目' })).toEqual(expect.any(String));
  });
});
