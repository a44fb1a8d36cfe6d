import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { statementsOf } from '../../../../test/statements.ts';
import {
  type BuiltInstitution,
  buildInstitution,
  freshProfile,
  personOf,
  uploadedBy,
} from '../../../../test/training.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let officer: Browser;
let city: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
beforeAll(async () => {
  app = await product('training_marks', { now: '2026-03-09T10:00:00+08:00' });
  officer = await app.as('officer_hk');
  city = await app.as('city_officer');
}, 60_000);
afterAll(() => app.close());

const RESULT = '{ ok skipped failed rows { id title result code message } }';
const RAISE = `mutation ($input: RaiseMarksInput!) { raiseTrainingMarks(input: $input) ${RESULT} }`;
const LIFT = `mutation ($input: LiftMarksInput!) { liftTrainingMarks(input: $input) ${RESULT} }`;

async function versionOf(id: string): Promise<number> {
  const row = await firstRow<{ version: number }>(
    system(),
    sql`select version from training_institution where id = ${id}`,
  );
  return row?.version ?? 0;
}
async function raise(browser: Browser, targets: readonly BuiltInstitution[], changes: Record<string, unknown> = {}) {
  const marked = await Promise.all(targets.map(async ({ id }) => ({ id, version: await versionOf(id) })));
  const input = {
    targetType: 'INSTITUTION',
    rows: marked,
    kind: 'M7',
    level: 'HINT',
    effects: [],
    reason: '满意度连续两期偏低',
    fileIds: [],
    requestId: randomUUID(),
    ...changes,
  };
  return browser.run(RAISE, { input });
}
const lift = (browser: Browser, ids: readonly string[], reason = '已完成整改') =>
  browser.run(LIFT, { input: { targetType: 'INSTITUTION', ids, reason, requestId: randomUUID() } });
const build = () => buildInstitution(system(), freshProfile());
const activeOf = async ({ id }: BuiltInstitution) =>
  rows<{ id: string; kind: string }>(
    system(),
    sql`select id, kind from training_mark where target_id = ${id} and lifted_at is null order by kind`,
  );
const blocksOf = async ({ id }: BuiltInstitution) =>
  (await firstRow<{ blocks: string[] }>(system(), sql`select blocks from training_institution where id = ${id}`))
    ?.blocks;

describe('标记 (T14-2)', () => {
  it('02 §2.3 an institution reads which office marked it, officers read who', async () => {
    const target = await build();
    expect((await raise(officer, [target])).code).toBeUndefined();
    const own = await personOf(app, target.institutionNo, 'INST');
    const text =
      'query ($id: ID!) { trainingInstitution(id: $id) { marks { raisedByName raisedByOrg } events { byName byOrg text } } }';
    const seen = async (browser: Browser) =>
      (await browser.run(text, { id: target.id })).data.trainingInstitution as {
        marks: { raisedByName: string }[];
        events: { byName: string }[];
      };
    const org = '虹口区退役军人事务局';
    expect((await seen(officer)).marks).toEqual([{ raisedByName: '吴妍', raisedByOrg: org }]);
    const told = await seen(own);
    expect(told.marks).toEqual([{ raisedByName: org, raisedByOrg: org }]);
    expect(JSON.stringify(told)).not.toContain('吴妍');
  });

  it('blocks what its effects say until it is lifted, tells institution, district and city, and stands in the events', async () => {
    const target = await build();
    const own = await personOf(app, target.institutionNo, 'INST');
    await raise(officer, [target], { kind: 'M8', level: 'LIMIT', effects: ['APPLICATION'] });
    await raise(city, [target], { kind: 'M3', level: 'HINT' });
    expect(await blocksOf(target)).toEqual(['APPLICATION', 'ROUND']);
    const inbox = '{ notifications { nodes { title } } }';
    expect(JSON.stringify((await own.run(inbox)).data)).toContain('结算违规');
    expect(JSON.stringify((await city.run(inbox)).data)).toContain('个培训机构被标记');
    const [m3, m8] = await activeOf(target);
    expect((await lift(city, [m3?.id ?? '', m8?.id ?? ''])).data.liftTrainingMarks).toMatchObject({ ok: 2 });
    expect(await blocksOf(target)).toEqual([]);
    const { data } = await own.run('{ myInstitution { events { kind text byOrg } } }');
    expect((data.myInstitution as { events: { kind: string }[] }).events.map(({ kind }) => kind)).toEqual([
      '解除',
      '解除',
      '标记',
      '标记',
      '入库',
    ]);
  });

  it('BR15-2, BR15-3 M3 blocks rounds whatever is said of it, M4 blocks nothing', async () => {
    const target = await build();
    await raise(city, [target], { kind: 'M4', level: 'LIMIT', effects: ['RUN'] });
    expect(await blocksOf(target)).toEqual([]);
    await raise(city, [target], { kind: 'M3' });
    expect(await blocksOf(target)).toEqual(['ROUND']);
  });

  it('two staff mark the same thing: the second is told (6.7); another kind goes beside it', async () => {
    const target = await build();
    const answers = await Promise.all([raise(officer, [target]), raise(city, [target])]);
    const results = answers.map(({ data }) => data.raiseTrainingMarks as { ok: number; rows: { message: string }[] });
    expect(results.map(({ ok }) => ok).sort()).toEqual([0, 1]);
    expect(results.find(({ ok }) => ok === 0)?.rows[0]?.message).toBe('已存在相同类型的有效标记');
    expect((await raise(officer, [target], { kind: 'M9' })).data.raiseTrainingMarks).toMatchObject({ ok: 1 });
  });

  it.each([
    [{ kind: 'M2' }, '该标记由系统按日期自动设置，不能人工添加'],
    [{ kind: 'M0' }, '请选择标记类型'],
    [{ level: 'LIMIT' }, '请选择限制事项'],
    [{ effects: ['RUN'] }, '提示级标记不设限制'],
    [{ level: 'SEVERE', effects: ['RUN'] }, '严重级标记须上传证明材料'],
    [{ toDate: '2026-03-08' }, '截止日期不能早于今天'],
  ])('BR14-6 refuses %j', async (changes, message) => {
    const target = await build();
    expect(await raise(officer, [target], changes)).toMatchObject({ code: 'BAD_INPUT', message });
    expect(await activeOf(target)).toEqual([]);
  });

  it('needs a reason, and evidence for 严重, which whoever sees the institution may open', async () => {
    const target = await build();
    expect(await raise(officer, [target], { reason: '短' })).toMatchObject({ code: 'E-0005' });
    const fileIds = [await uploadedBy(officer, '证明.png')];
    const answer = await raise(officer, [target], { level: 'SEVERE', effects: ['PUBLIC'], fileIds });
    expect(answer.data.raiseTrainingMarks).toMatchObject({ ok: 1 });
    const { data } = await city.run(
      'query ($id: ID!) { trainingInstitution(id: $id) { marks { mayLift files { name } } } }',
      {
        id: target.id,
      },
    );
    expect(data.trainingInstitution).toEqual({ marks: [{ mayLift: true, files: [{ name: '证明.png' }] }] });
  });
});

describe('many at once (02 §2.4)', () => {
  it('answers for each: changed, removed, absent, marked', async () => {
    const [good, changed, removed] = [await build(), await build(), await build()];
    await run(
      system(),
      sql`update training_institution set state = 'REMOVED', removed_on = '2026-03-01' where id = ${removed.id}`,
    );
    const answer = await raise(officer, [], {
      rows: [
        { id: good.id, version: await versionOf(good.id) },
        { id: changed.id, version: 99 },
        { id: removed.id, version: await versionOf(removed.id) },
        { id: randomUUID(), version: 1 },
      ],
    });
    const { rows: answered } = answer.data.raiseTrainingMarks as { rows: { code: string | null }[] };
    expect(answered.map(({ code }) => code)).toEqual([null, 'E-0504', 'E-1406', 'NOT_FOUND']);
    const tooMany = Array.from({ length: 201 }, () => ({ id: randomUUID(), version: 1 }));
    expect(await raise(officer, [], { rows: tooMany })).toMatchObject({ code: 'E-0501' });
  });

  it('a repeat with the same request id changes nothing', async () => {
    const target = await build();
    const requestId = randomUUID();
    const first = await raise(officer, [target], { requestId });
    expect(await raise(officer, [target], { requestId })).toEqual(first);
    expect((await activeOf(target)).length).toBe(1);
  });

  it('costs as many statements for five as for two', async () => {
    const targets = [
      await build(),
      await build(),
      await build(),
      await build(),
      await build(),
      await build(),
      await build(),
    ];
    const count = async (some: readonly BuiltInstitution[]) => {
      const marked = await Promise.all(some.map(async ({ id }) => ({ id, version: await versionOf(id) })));
      return (await statementsOf(app, () => raise(officer, [], { rows: marked }))).length;
    };
    expect(await count(targets.slice(0, 5))).toBe(await count(targets.slice(5)));
  });
});

describe('解除标记 (T14-3)', () => {
  it('is for the office that raised it and for the city; what the system raised only the city lifts', async () => {
    const target = await build();
    await raise(city, [target]);
    await raise(officer, [target], { kind: 'M9' });
    const [m7, m9] = (await activeOf(target)).map(({ id }) => id);
    expect((await lift(officer, [m7 ?? ''])).data.liftTrainingMarks).toMatchObject({
      failed: 1,
      rows: [{ code: 'E-1403' }],
    });
    expect((await lift(await app.as('chief_hk'), [m9 ?? ''])).data.liftTrainingMarks).toMatchObject({ ok: 1 });
    expect((await lift(city, [m9 ?? ''])).data.liftTrainingMarks).toMatchObject({
      skipped: 1,
      rows: [{ code: 'E-0503' }],
    });
    expect(await lift(city, [m7 ?? ''], '短')).toMatchObject({ code: 'E-0005' });
    expect((await lift(city, [m7 ?? ''])).data.liftTrainingMarks).toMatchObject({ ok: 1 });
  });

  it('a mark with a last day lifts itself the night after', async () => {
    const target = await build();
    await raise(officer, [target], { toDate: '2026-03-09' });
    await app.job('training.qualifications');
    expect((await activeOf(target)).length).toBe(1);
    app.clock.set(new Date('2026-03-10T01:00:00+08:00'));
    await app.job('training.qualifications');
    expect(await activeOf(target)).toEqual([]);
    app.clock.set(new Date('2026-03-09T10:00:00+08:00'));
  });
});
