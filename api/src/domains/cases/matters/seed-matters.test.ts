import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BareApp, bareApp } from '../../../../test/bare-app.ts';
import { type FreshDatabase, freshDatabase } from '../../../../test/database/test-database.ts';
import { firstRow, run, sql } from '../../../database/sql.ts';
import { loadTimeLimits } from '../../../platform/flow/time-limits.ts';
import { anonymous, defineModule } from '../../../platform/kernel/index.ts';
import { loadMatters, MATTERS, Matter, MatterResolver, seedMatters, seedTimeLimits, TIME_LIMITS } from './index.ts';

const module = defineModule({ name: 'matters', title: '事项', entities: [Matter] });

let database: FreshDatabase;
let app: BareApp;

const newCtx = () => app.context(anonymous);

beforeAll(async () => {
  database = await freshDatabase('matters');
  app = await bareApp({ url: database.url, modules: [module] });
  await seedMatters(newCtx());
  await seedTimeLimits(newCtx());
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

describe('seeding', () => {
  it('enters the catalogue as it is shipped', async () => {
    const stored = await loadMatters(newCtx());
    expect(stored.map(({ id: _id, createdAt: _c, updatedAt: _u, version: _v, ...matter }) => ({ ...matter }))).toEqual(
      MATTERS.map((matter) => ({ ...matter, priorityWeight: 0 })),
    );
  });

  it('a second start changes nothing, and restores nothing that an administrator changed', async () => {
    await run(newCtx(), sql`update matter set name = '户口登记（恢复户口）', enabled = false where code = 'M03'`);
    await run(newCtx(), sql`update time_limit_rule set limit_value = 2 where matter_code = 'M07' and kind = 'PROMISE'`);
    await seedMatters(newCtx());
    await seedTimeLimits(newCtx());
    expect((await loadMatters(newCtx())).map(({ code }) => code)).not.toContain('M03');
    const counted = await firstRow(newCtx(), sql`select count(*)::int as n from time_limit_rule`);
    expect(counted).toEqual({ n: TIME_LIMITS.length });
    expect((await loadTimeLimits(newCtx())).find('M07', 'PROMISE', 'PROMISE')?.limit).toEqual({
      value: 2,
      unit: 'WORKDAY',
    });
    await run(newCtx(), sql`update matter set enabled = true where code = 'M03'`);
  });

  it.each([
    ['BUNDLE', 'STAGE', '资料初审', 1, 'WORKDAY'],
    ['BUNDLE', 'STAGE', '分发', 0.5, 'WORKDAY'],
    ['BUNDLE', 'STAGE', '补正', 5, 'WORKDAY'],
    ['BUNDLE', 'STAGE', '重新提交', 30, 'CALENDAR_DAY'],
    ['BUNDLE', 'PROMISE', 'PROMISE', 10, 'WORKDAY'],
    ['BUNDLE', 'LEGAL', 'LEGAL', 30, 'WORKDAY'],
    ['M01', 'STAGE', '部门办理', 1, 'WORKDAY'],
    ['M03', 'STAGE', '部门办理', 1, 'WORKDAY'],
    ['M05', 'STAGE', '部门办理', 10, 'WORKDAY'],
    ['M02', 'STAGE', '部门办理', 20, 'WORKDAY'],
    ['M12', 'STAGE', '部门办理', 15, 'WORKDAY'],
    ['M14', 'STAGE', '部门办理', 10, 'WORKDAY'],
    ['M14', 'PROMISE', 'PROMISE', 15, 'WORKDAY'],
    ['M05', 'PROMISE', 'PROMISE', 10, 'WORKDAY'],
    ['M05', 'LEGAL', 'LEGAL', 15, 'WORKDAY'],
    ['M11', 'LEGAL', 'LEGAL', 40, 'CALENDAR_DAY'],
  ] as const)('%s %s %s: %d %s', async (matter, kind, stage, value, unit) => {
    expect((await loadTimeLimits(newCtx())).find(matter, kind, stage)?.limit).toEqual({ value, unit });
  });

  it('a matter without a legal limit has none', async () => {
    expect((await loadTimeLimits(newCtx())).find('M02', 'LEGAL', 'LEGAL')).toBeUndefined();
  });
});

describe('MatterResolver', () => {
  it('shows every matter with its materials by name', async () => {
    const [reporting] = await new MatterResolver().matters(newCtx());
    expect(reporting).toMatchObject({ code: 'M01', mode: 'ONLINE', conditionText: '全部退役军人', inBundle: true });
    expect(reporting?.materials).toContainEqual({
      code: 'ID_CARD',
      name: '身份证',
      required: true,
      note: expect.any(String),
    });
  });

  it('previews the bundle of a form that is still being filled in', async () => {
    const preview = await new MatterResolver().bundlePreview(newCtx(), { placementType: 'APGZ', political: '01' });
    expect(preview.map(({ code }) => code)).toEqual([
      'M01',
      'M02',
      'M03',
      'M04',
      'M05',
      'M06',
      'M07',
      'M08',
      'M09',
      'M11',
      'M13',
    ]);
    expect(preview.every(({ inBundle }) => inBundle)).toBe(true);
  });
});
