import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { save, saved, step } from '../../../../test/rule-steps.ts';
import { firstRow, sql } from '../../../database/sql.ts';
import { CITIZEN_FUNCTIONS, type FunctionsBody, SHIPPED_FUNCTIONS } from './functions-body.ts';

let app: Product;
let centre: Browser;
let city: Browser;
beforeAll(async () => {
  app = await product('citizen_functions');
  [centre, city] = await Promise.all([app.as('city_centre'), app.as('city_officer')]);
}, 60_000);
afterAll(() => app.close());

async function draftOf(body: FunctionsBody) {
  const rule = await firstRow<{ id: string }>(
    app.context({ kind: 'SYSTEM', name: '测试' }),
    sql`select id from rule where kind = 'citizen-functions'`,
  );
  return { kind: 'citizen-functions', ruleId: rule?.id, title: '申请人端功能清单', condition: { and: [] }, body };
}
/** What anybody is offered, without signing in. */
const offered = async () => {
  const { data } = await new Browser(app).run('{ citizenFunctions { code title } }');
  return (data.citizenFunctions as { code: string; title: string }[]).map(({ code }) => code);
};
const ALL = Object.keys(CITIZEN_FUNCTIONS);
const without = (...codes: string[]): FunctionsBody => ({
  functions: SHIPPED_FUNCTIONS.functions.map((one) => ({ ...one, enabled: !codes.includes(one.code) })),
});

describe('01 §10.5 A22 the functions of the mini-program and the citizen’s pages', () => {
  it('are all of the specification’s as shipped, in its order', async () => {
    expect(await offered()).toEqual(ALL);
  });

  it('are switched and ordered by one, approved by another, and then what everybody is offered', async () => {
    const { functions } = without('LIBRARY', 'ASSISTANT');
    const body = {
      functions: [
        ...functions.filter(({ code }) => code === 'TRAINING'),
        ...functions.filter(({ code }) => code !== 'TRAINING'),
      ],
    };
    const version = await saved(centre, await draftOf(body));
    expect(version.differences).toContainEqual({ title: '停用的功能', before: '无', after: '材料库、智能问答' });
    await step(centre, 'proposeToCity', version);
    const proposed = { ...version, version: version.version + 1 };
    expect(await step(centre, 'approveNow', proposed)).not.toMatchObject({ result: 'OK' });
    expect(await offered()).toEqual(ALL);
    expect(await step(city, 'approveNow', proposed)).toMatchObject({ result: 'OK' });
    const rest = ALL.filter((code) => !['TRAINING', 'LIBRARY', 'ASSISTANT'].includes(code));
    expect(await offered()).toEqual(['TRAINING', ...rest]);
  });

  it.each<[string, FunctionsBody, string]>([
    ['a right of the person’s is switched off', without('CASES'), '“我的办件”是基本功能，不能停用'],
    [
      'one stands twice',
      { functions: SHIPPED_FUNCTIONS.functions.map((one, n) => (n === 9 ? { code: 'TRAINING', enabled: true } : one)) },
      '“就业培训”重复',
    ],
  ])('are refused where %s', async (_why, body, message) => {
    const answer = await save(centre, await draftOf(body));
    expect(answer).toMatchObject({ code: 'BAD_INPUT', fields: [{ message }] });
  });

  it('are kept by the city alone', async () => {
    expect((await save(await app.as('chief_hk'), await draftOf(SHIPPED_FUNCTIONS))).code).toBe('NOT_FOUND');
  });
});
