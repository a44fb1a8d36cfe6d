import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { saved, step } from '../../../../../test/rule-steps.ts';
import { firstRow, run, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { seedRules } from '../../../../platform/rules/versions/seed-rules.ts';

let app: Product;
let centre: Browser;
let city: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const CODE = '3'.repeat(31);

/** An installation from before the catalogue had versions: its administrators have set codes and switched a matter off. */
beforeAll(async () => {
  app = await product('standing_catalogue', { now: '2026-03-09T02:00:00Z' });
  [centre, city] = await Promise.all([app.as('city_centre'), app.as('city_officer')]);
  const old = sql`select id from rule where kind = 'matter' and key in ('M03', 'M09')`;
  await run(system(), sql`alter table rule_version disable trigger all`);
  await run(system(), sql`delete from rule_version where rule_id in (${old})`);
  await run(system(), sql`delete from rule where kind = 'matter' and key in ('M03', 'M09')`);
  await run(system(), sql`alter table rule_version enable trigger all`);
  await run(system(), sql`update matter set name = '户口登记（恢复户口）', task_code = ${CODE} where code = 'M03'`);
  await run(system(), sql`update matter set enabled = false where code = 'M09'`);
  await seedRules(system());
});
afterAll(() => app.close());

const versionOf = (code: string) =>
  firstRow<{ ruleId: string; title: string; condition: object; body: Record<string, unknown>; enabled: boolean }>(
    system(),
    sql`select v.rule_id as "ruleId", v.title, v.condition, v.body, v.enabled from rule_version v join rule r on r.id = v.rule_id
         where v.kind = 'matter' and r.key = ${code} and v.number = 1`,
  );

describe('version 1 of a matter in an installation that is older (01 §2.6 Matter)', () => {
  it('says what the catalogue says, and not what is shipped', async () => {
    expect(await versionOf('M03')).toMatchObject({
      title: '户口登记（恢复户口）',
      body: { code: 'M03', taskCode: CODE },
      enabled: true,
    });
    expect(await versionOf('M09')).toMatchObject({ enabled: false });
  });

  it.each(['M03', 'M09'])('an edit of %s changes what was edited alone', async (code) => {
    const read = () =>
      firstRow<object>(
        system(),
        sql`select name, task_code as "taskCode", enabled, required_materials as materials from matter where code = ${code}`,
      );
    const before = await read();
    const { ruleId, title, condition, body } = (await versionOf(code)) ?? {};
    const draft = await saved(centre, {
      kind: 'matter',
      ruleId,
      title,
      condition,
      body: { ...body, matterVersion: 7 },
    });
    await step(centre, 'proposeToCity', draft);
    expect((await step(city, 'approveNow', { ...draft, version: draft.version + 1 })).code).toBeFalsy();
    expect(await read()).toEqual(before);
    const edited = await firstRow(system(), sql`select matter_version as n from matter where code = ${code}`);
    expect(edited).toEqual({ n: 7 });
  });
});
