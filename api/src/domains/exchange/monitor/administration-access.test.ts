import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../test/access.ts';
import { HANDLE, LIST, REMOVE, REPLAY, r1, SAVE } from '../../../../test/exchange-monitor.ts';
import { type Product, product } from '../../../../test/product.ts';

let app: Product;
let admin: Browser;
beforeAll(async () => {
  app = await product('monitor_access');
  admin = await app.as('dx_admin');
});
afterAll(() => app.close());

describe('who may', () => {
  const input = r1(3);
  it.each([
    [LIST, {}, ['sec_admin']],
    ['{ exchangeAnomaly(id: "x") { id } }', {}, ['sec_admin']],
    ['{ exchangeRules { id } }', {}, ['sec_admin']],
    ['{ exchangeRuleVersions(rule: "R1") { id } }', {}, ['sec_admin']],
    ['{ exchangeBoard(direction: IN) { at } }', {}, ['sec_admin']],
    [HANDLE, { id: 'x', version: 1, action: 'CONFIRM' }, ['sec_admin']],
    [SAVE, { input, version: 0 }, []],
    [REPLAY, { input }, []],
    [REMOVE, { rule: 'R1', target: { kind: 'APP', id: 'x' }, version: 0 }, []],
    ['{ exchangeRuleTargets { id } }', {}, []],
    ['{ exchangeAffectedApps(ip: "10.1.1.1") { appId } }', {}, []],
  ])('%s', async (operation, variables, others) => {
    expect((await new Browser(app).run(operation, variables)).code).toBe('UNAUTHENTICATED');
    for (const name of ['clerk_hk', 'sys_admin', 'aud_admin', 'city_officer', 'sec_admin']) {
      const { code } = await (await app.as(name)).run(operation, variables);
      if ((others as readonly string[]).includes(name)) expect([name, code]).not.toEqual([name, 'FORBIDDEN']);
      else expect([name, code]).toEqual([name, 'FORBIDDEN']);
    }
    expect((await admin.run(operation, variables)).code).not.toBe('FORBIDDEN');
  });
});
