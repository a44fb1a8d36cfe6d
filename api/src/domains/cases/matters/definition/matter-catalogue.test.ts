import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { buildCase } from '../../../../../test/cases.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { save, saved, step, type Version } from '../../../../../test/rule-steps.ts';
import { firstRow, rows, run, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { knownMatters, learnMatters } from '../known-matters.ts';
import type { MatterBody } from './matter-body.ts';

let app: Product;
let centre: Browser;
let city: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('matter_catalogue', { now: '2026-03-09T02:00:00Z' });
  [centre, city] = await Promise.all([app.as('city_centre'), app.as('city_officer')]);
});
afterAll(() => app.close());

interface Kept {
  ruleId: string;
  title: string;
  condition: object;
  body: MatterBody;
}
const ruleOf = async (code: string): Promise<Kept> => {
  const found = await firstRow<Kept>(
    system(),
    sql`select v.rule_id as "ruleId", v.title, v.condition, v.body from rule_version v join rule r on r.id = v.rule_id
         where v.kind = 'matter' and r.key = ${code} and v.state = 'APPROVED' order by v.number desc limit 1`,
  );
  if (!found) throw new Error(`no rule of ${code}`);
  return found;
};
const draftOf = ({ ruleId, title, condition, body }: Kept, more: object = {}, inBody: object = {}) => ({
  ...{ kind: 'matter', ruleId, title, condition },
  body: { ...body, ...inBody },
  ...more,
});
/** Written by one, approved by another, in force at once. */
async function publish(draft: object): Promise<Version> {
  const version = await saved(centre, draft);
  await step(centre, 'proposeToCity', version);
  const done = await step(city, 'approveNow', { ...version, version: version.version + 1 });
  if (done.code) throw new Error(String(done.code));
  await app.job('rule.publish');
  return version;
}
const stored = (code: string) =>
  firstRow<Record<string, unknown>>(
    system(),
    sql`select name, aliases, task_code as "taskCode", task_handle_item as "taskHandleItem", catalog_code as "catalogCode",
               matter_version as "matterVersion", enabled, mode, in_bundle_rule as "inBundleRule", promise_days as "promiseDays"
          from matter where code = ${code}`,
  );
const CODES = { taskCode: '1'.repeat(31), taskHandleItem: '2'.repeat(33), catalogCode: '310109000' };

describe('事项目录 (01 §1.2, §2.6 Matter, OQ-04)', () => {
  it('is shipped as version 1 of each matter and says what the catalogue said before', async () => {
    const shipped = await rows<{ key: string }>(system(), sql`select key from rule where kind = 'matter' order by key`);
    expect(shipped.map(({ key }) => key)).toEqual(
      Array.from({ length: 14 }, (_, n) => `M${String(n + 1).padStart(2, '0')}`),
    );
    const source = '{ rules(kind: "matter", first: 50) { nodes { key current { title conditionText bodyText } } } }';
    const { nodes } = (await centre.run(source)).data.rules as {
      nodes: { key: string; current: { title: string; conditionText: string; bodyText: string } }[];
    };
    const of = (key: string) => nodes.find((one) => one.key === key)?.current;
    expect(of('M01')).toMatchObject({ title: '退役报到', conditionText: '全部退役军人' });
    expect(of('M02')?.conditionText).toContain('中共党员');
    expect(of('M03')?.bodyText).toBe('M03，公安派出所（派出所）；实施编码未录入');
  });

  it('OQ-04 official codes and a new name hold for applications from then on, and reach the case library', async () => {
    const before = await buildCase(system(), { only: ['M01', 'M03'] });
    await publish(draftOf(await ruleOf('M03'), { title: '户口登记（恢复户口）' }, { ...CODES, matterVersion: 2 }));
    expect(await stored('M03')).toMatchObject({
      name: '户口登记（恢复户口）',
      ...CODES,
      matterVersion: 2,
      promiseDays: 1,
    });
    const built = await buildCase(system(), { only: ['M01', 'M03'] });
    const sent = await firstRow<{ payload: Record<string, unknown> }>(
      system(),
      sql`select payload_masked as payload from outbox_message where kind = 'BASIC' and record_type = 'subCase'
            and record_id = ${built.subCases.find(({ matterCode }) => matterCode === 'M03')?.id ?? null}`,
    );
    expect(sent?.payload).toMatchObject({
      itemname: '户口登记（恢复户口）',
      taskcode: CODES.taskCode,
      taskhandleitem: CODES.taskHandleItem,
      catalogcode: CODES.catalogCode,
      itemversion: 2,
    });
    const old = await firstRow<{ name: string }>(
      system(),
      sql`select matter_name as name from sub_case where case_id = ${before.id} and matter_code = 'M03'`,
    );
    expect(old?.name).toBe('户口登记');
    await learnMatters(system());
    expect(knownMatters.find(({ code }) => code === 'M03')?.title).toBe('户口登记（恢复户口）');
  });

  it('a matter that is switched off opens in no further bundle, and its open sub-cases go on', async () => {
    const { ruleId } = await ruleOf('M09');
    const asked = await centre.run(
      'mutation ($id: ID!) { setRuleEnabled(id: $id, enabled: false, reason: "社保卡改由银行网点受理") { id version state } }',
      { id: ruleId },
    );
    const switched = asked.data.setRuleEnabled as Version;
    expect(switched.state).toBe('PENDING_CITY');
    expect((await step(city, 'approveNow', switched)).code).toBeFalsy();
    await app.job('rule.publish');
    expect(await stored('M09')).toMatchObject({ enabled: false });
    const built = await buildCase(system(), {});
    expect(built.subCases.map(({ matterCode }) => matterCode)).not.toContain('M09');
  });

  it('a new matter joins the bundle of those whom it is for', async () => {
    const body = { ...(await ruleOf('M14')).body, code: 'M15', sort: 150, materials: [] };
    const condition = { field: 'placementType', op: 'eq', value: 'FY' };
    await publish({ kind: 'matter', title: '复员军人补助申请', condition, body });
    expect(await stored('M15')).toMatchObject({ enabled: true, mode: 'ONLINE', inBundleRule: condition });
    const of = async (placementType: string) =>
      (await buildCase(system(), { form: { placementType } })).subCases.map(({ matterCode }) => matterCode);
    expect(await of('FY')).toContain('M15');
    expect(await of('ZZJY')).not.toContain('M15');
  });

  it.each([
    ['an official code of the wrong length', {}, { taskCode: '123' }, 'body.taskCode'],
    ['no name', { title: '' }, {}, 'title'],
    ['another code for a matter that is in use', {}, { code: 'M77' }, 'body.code'],
    [
      'a material named twice',
      {},
      {
        materials: [
          { code: 'PHOTO', required: true },
          { code: 'PHOTO', required: false },
        ],
      },
      'body.materials/1/code',
    ],
    ['a department that is none', {}, { departmentCode: 'XX' }, 'body.departmentCode'],
  ])('refuses %s', async (_name, more, inBody, path) => {
    const answer = await save(centre, draftOf(await ruleOf('M07'), more, inBody));
    expect([answer.code, answer.fields?.map((field) => field.path)]).toEqual(['BAD_INPUT', [path]]);
  });

  it.each([
    ['the matter’s own name', '社会保险登记', '别名“社会保险登记”就是本事项的代码或名称，无须登记为别名'],
    ['its own code', 'M07', '别名“M07”就是本事项的代码或名称，无须登记为别名'],
    ['the code of one in use', 'M02', '“M02”是在用事项M02“党员组织关系转移”的代码或名称，不能作为本事项的别名'],
    ['the name of one in use', '退役报到', '“退役报到”是在用事项M01“退役报到”的代码或名称，不能作为本事项的别名'],
  ])('01 §4.4 no. 3 refuses as an alias %s', async (_name, alias, message) => {
    const answer = await save(
      centre,
      draftOf(await ruleOf('M07'), { title: '社会保险登记' }, { aliases: ['社保登记', alias] }),
    );
    expect([answer.code, answer.fields]).toEqual([
      'BAD_INPUT',
      [expect.objectContaining({ path: 'body.aliases/1', message })],
    ]);
  });

  it('01 §4.4 no. 3 takes as an alias the code and name of a matter that is switched off', async () => {
    const off = await stored('M09');
    expect(off?.enabled).toBe(false);
    expect((await save(centre, draftOf(await ruleOf('M07'), {}, { aliases: ['M09', off?.name] }))).code).toBeFalsy();
  });

  it('refuses the code of another matter to a new one', async () => {
    const { body, condition } = await ruleOf('M07');
    const answer = await save(centre, { kind: 'matter', title: '社会保险登记二', condition, body });
    expect([answer.code, answer.fields?.[0]?.path]).toEqual(['BAD_INPUT', 'body.code']);
  });

  it('refuses one of two new matters that are written with the same code at the same time', async () => {
    const { body, condition } = await ruleOf('M14');
    const draft = (title: string) => ({ kind: 'matter', title, condition, body: { ...body, code: 'M21' } });
    const answers = await Promise.all([save(centre, draft('伤残抚恤申领')), save(city, draft('优待证申领'))]);
    expect(answers.map(({ code }) => code).filter(Boolean)).toEqual(['BAD_INPUT']);
  });

  it('refuses to approve a code that another matter has been approved with meanwhile', async () => {
    const { body, condition } = await ruleOf('M14');
    const draft = (code: string, title: string) => ({ kind: 'matter', title, condition, body: { ...body, code } });
    const late = await saved(centre, draft('M23', '荣誉激励申请'));
    await step(centre, 'proposeToCity', late);
    await publish(draft('M22', '走访慰问申请'));
    // As two writers at once could leave it before codes were locked.
    await run(system(), sql`update rule_version set body = body || '{"code": "M22"}' where id = ${late.id}`);
    expect((await step(city, 'approveNow', { ...late, version: late.version + 1 })).code).toBe('E-0521');
    expect(await stored('M22')).toMatchObject({ name: '走访慰问申请' });
  });
});

describe('who keeps the catalogue', () => {
  it('not its writer approves it, no district writes it, and clerks do not see it', async () => {
    const draft = draftOf(await ruleOf('M08'), {}, { matterVersion: 3 });
    const version = await saved(centre, draft);
    await step(centre, 'proposeToCity', version);
    const waiting = { ...version, version: version.version + 1 };
    expect((await step(centre, 'approve', waiting)).code).toBe('FORBIDDEN');
    expect((await save(await app.as('officer_hk'), draft)).code).toBe('FORBIDDEN');
    const own = {
      kind: 'matter',
      replaces: (await ruleOf('M07')).ruleId,
      title: '本区登记',
      condition: draft.condition,
    };
    expect((await save(await app.as('chief_hk'), { ...own, body: { ...draft.body, code: 'M91' } })).code).toBe(
      'FORBIDDEN',
    );
    expect((await save(await app.as('clerk_hk'), draft)).code).toMatch(/FORBIDDEN|NOT_FOUND/);
    expect(await stored('M08')).toMatchObject({ matterVersion: 1 });
  });
});
