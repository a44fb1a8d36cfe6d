import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { act } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../../test/cases.ts';
import { type Product, product } from '../../../../test/product.ts';
import { saved, step, type Version } from '../../../../test/rule-steps.ts';
import { amend } from '../../../../test/window.ts';
import { firstRow, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readForms } from './sealed-form.ts';

let app: Product;
let centre: Browser;
let city: Browser;
let clerk: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

/** Conscripts that look for work on their own: M12 and M14 are theirs, M09 everybody's. */
const FORM = { placementType: 'ZZJY', personCategory: 'CONSCRIPT' };
let waiting: BuiltCase;
let returned: BuiltCase;

beforeAll(async () => {
  app = await product('standing_matters', { now: '2026-03-09T02:00:00Z' });
  [centre, city, clerk] = await Promise.all([app.as('city_centre'), app.as('city_officer'), app.as('clerk_hk')]);
  waiting = await buildCase(system(), { form: FORM });
  const back = await buildCase(system(), { form: FORM });
  await act(clerk, 'return', [back], { reasonCode: 'R01' });
  returned = await readBuilt(system(), back.id);
  app.clock.advance(60_000);
  await switchOff('M09');
  await narrow('M14');
});
afterAll(() => app.close());

interface Kept {
  ruleId: string;
  title: string;
  body: object;
}
async function ruleOf(code: string): Promise<Kept> {
  const found = await firstRow<Kept>(
    system(),
    sql`select v.rule_id as "ruleId", v.title, v.body from rule_version v join rule r on r.id = v.rule_id
         where v.kind = 'matter' and r.key = ${code} and v.state = 'APPROVED' order by v.number desc limit 1`,
  );
  if (!found) throw new Error(`no rule of ${code}`);
  return found;
}

async function switchOff(code: string): Promise<void> {
  const asked = await centre.run(
    'mutation ($id: ID!) { setRuleEnabled(id: $id, enabled: false, reason: "社保卡改由银行网点受理") { id version } }',
    { id: (await ruleOf(code)).ruleId },
  );
  expect((await step(city, 'approveNow', asked.data.setRuleEnabled as Version)).code).toBeFalsy();
}

/** From now on for nobody who looks for work on his own. */
async function narrow(code: string): Promise<void> {
  const condition = { field: 'placementType', op: 'eq', value: 'FY' };
  const version = await saved(centre, { kind: 'matter', ...(await ruleOf(code)), condition });
  await step(centre, 'proposeToCity', version);
  expect((await step(city, 'approveNow', { ...version, version: version.version + 1 })).code).toBeFalsy();
}

async function correct({ id }: BuiltCase, more: object): Promise<Record<string, string>> {
  const form = (await readForms(system(), [id])).get(id);
  const { version } = await readBuilt(system(), id);
  expect((await amend(clerk, { id, version, form: { ...form, ...more } })).message).toBeUndefined();
  return statesOf(id);
}

async function statesOf(id: string): Promise<Record<string, string>> {
  const { subCases } = await readBuilt(system(), id);
  return Object.fromEntries(subCases.map(({ matterCode, state }) => [matterCode, state]));
}

describe('a matter that was switched off or narrowed after an application (01 §2.6, 在办的不变)', () => {
  it('stays in a case that waits for its pre-review, whatever field is corrected', async () => {
    expect(await correct(waiting, { liveAddress: '新港路9号' })).toMatchObject({
      M09: 'PENDING_PREREVIEW',
      M12: 'PENDING_PREREVIEW',
      M14: 'PENDING_PREREVIEW',
    });
  });

  it('stays in a returned case that is handed in again', async () => {
    await correct(returned, { liveAddress: '新港路10号' });
    expect(await act(clerk, 'resubmit', [await readBuilt(system(), returned.id)])).toMatchObject({ ok: 1 });
    expect(await statesOf(returned.id)).toMatchObject({ M09: 'PENDING_PREREVIEW', M14: 'PENDING_PREREVIEW' });
  });

  it('leaves with a correction that would have dropped it before', async () => {
    expect(await correct(waiting, { placementType: 'TX' })).toMatchObject({
      M09: 'PENDING_PREREVIEW',
      M12: 'CANCELLED',
      M14: 'CANCELLED',
    });
  });

  it('is in no application that begins since', async () => {
    const codes = (await buildCase(system(), { form: FORM })).subCases.map(({ matterCode }) => matterCode);
    expect(codes).not.toContain('M09');
    expect(codes).not.toContain('M14');
  });
});
