import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { oldCases } from '../../../../test/historic.ts';
import { type Product, product } from '../../../../test/product.ts';
import { loadDemoRuns } from './demo-runs.ts';

let app: Product;
let officer: Browser;
const system = () => app.context({ kind: 'SYSTEM' as const, name: '测试' });
const runs = async () =>
  (await officer.run('{ historicRuns { nodes { criteria batch { state ok approverName } } } }')).data.historicRuns as {
    nodes: object[];
  };

beforeAll(async () => {
  app = await product('historic_demo');
  officer = await app.as('city_officer');
});
afterAll(() => app.close());

describe('the demonstration of 历史数据处理 (01 §7.6)', () => {
  it('does nothing where nothing is left', async () => {
    await loadDemoRuns(system());
    expect((await runs()).nodes).toEqual([]);
  });

  it('brings a run that is over and one that waits for the second officer, once', async () => {
    await oldCases(system(), 2, { region: '310117' });
    await oldCases(system(), 1, { region: '310113' });
    await loadDemoRuns(system());
    await loadDemoRuns(system());
    expect((await runs()).nodes).toMatchObject([
      { batch: { state: 'PROPOSED', ok: 0, approverName: null } },
      { batch: { state: 'DONE', ok: 2, approverName: expect.any(String) } },
    ]);
  });
});
