import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accept } from '../../../../../test/case-acts.ts';
import { buildCase } from '../../../../../test/cases.ts';
import { setParameter } from '../../../../../test/parameters.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { actOnWarning, sweepAt, warningsOf } from '../../../../../test/warnings.ts';
import { rows, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('warning_learning', { now: '2026-05-18T02:00:00Z' });
}, 60_000);
afterAll(() => app.close());

describe('when upheld reports ask for another rule (01 §6.6 b, §18 warning.fpCount, fpRate, fpWindow)', () => {
  it('is what the city’s centre says; nobody else, and no other figures', async () => {
    const built = await accept(await app.as('clerk_hk'), await buildCase(system(), { only: ['M01'] }));
    const value = { count: 1, percent: 20, days: 10 };
    const [centre, chief] = [await app.as('city_centre'), await app.as('chief_hk')];
    expect((await setParameter(chief, 'warning.fpCount', value)).code).toBe('FORBIDDEN');
    for (const wrong of [{ ...value, count: 0 }, { ...value, days: 400 }, 3])
      expect((await setParameter(centre, 'warning.fpCount', wrong)).code).toBe('BAD_INPUT');
    expect((await setParameter(centre, 'warning.fpCount', value)).set).toMatchObject({ value });

    await sweepAt(app, '2026-05-27', '17:30');
    const live = async () =>
      (await warningsOf(system(), built.id)).find((w) => w.recordId === built.id && w.limitKind === 'PROMISE');
    const [clerk, judge] = [await app.as('clerk_hk'), await app.as('chief_hk')];
    const why = { reasonCode: 'DATA_ERROR', reasonText: '该办件已线下办结，系统未回写' };
    const warning = await live();
    if (!warning) throw new Error('no warning');
    expect(await actOnWarning(clerk, 'reportFalse', warning, why)).toMatchObject({ result: 'OK' });
    const reported = await live();
    expect(await actOnWarning(judge, 'uphold', reported ?? warning)).toMatchObject({ result: 'OK' });
    const found = await rows<{ upheld: number; note: string }>(
      system(),
      sql`select s.upheld, v.note from rule_suggestion s join rule_version v on v.rule_id = s.rule_id and v.number = s.proposed_version`,
    );
    expect(found).toMatchObject([{ upheld: 1, note: expect.stringContaining('近10天预警') }]);
  }, 60_000);
});
