import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accept } from '../../../../../test/case-acts.ts';
import { buildCase } from '../../../../../test/cases.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { sweepAt } from '../../../../../test/warnings.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('warnings_together', { now: '2026-04-23T02:00:00Z' });
  const clerk = await app.as('clerk_hk');
  for (const only of [['M01'], ['M01', 'M02']])
    await accept(clerk, await buildCase(system(), { only: only as ['M01'] }));
  // Weeks later promises, legal limits and steps have run out.
  await sweepAt(app, '2026-06-15', '10:00');
}, 90_000);
afterAll(() => app.close());

interface Row {
  id: string;
  recordId: string;
  priorityNo: number;
  level: number;
  limitKind: string;
  otherLimits: Omit<Row, 'otherLimits'>[];
}
const LIST = `query ($first: Int, $after: String, $together: Boolean, $filter: WarningFilter) {
  warnings(first: $first, after: $after, together: $together, filter: $filter) {
    nodes { id recordId priorityNo level limitKind otherLimits { id recordId priorityNo level limitKind } }
    pageInfo { hasNextPage endCursor } } }`;

async function all(variables: object): Promise<Row[]> {
  const clerk = await app.as('clerk_hk');
  const found: Row[] = [];
  for (let after: string | null = null; ; ) {
    const answer = await clerk.run(LIST, { first: 2, ...variables, after });
    if (answer.code) throw new Error(`${answer.code} ${answer.message}`);
    const { warnings } = answer.data as {
      warnings: { nodes: Row[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    };
    found.push(...warnings.nodes);
    if (!warnings.pageInfo.hasNextPage) return found;
    after = warnings.pageInfo.endCursor;
  }
}
const idsOf = (rows: readonly Row[]) => rows.flatMap(({ id, otherLimits }) => [id, ...otherLimits.map((o) => o.id)]);

describe('the limits of one matter stand together', () => {
  it('each record is one row by its most urgent limit, the others inside, over all pages every one once', async () => {
    const [apart, together] = [await all({}), await all({ together: true })];
    expect(apart.every(({ otherLimits }) => otherLimits.length === 0)).toBe(true);
    expect(together.length).toBeLessThan(apart.length);
    expect(new Set(together.map(({ recordId }) => recordId)).size).toBe(together.length);
    expect(idsOf(together).toSorted()).toEqual(idsOf(apart).toSorted());
    const group = together.find(({ otherLimits }) => otherLimits.length > 0);
    if (!group) throw new Error('nothing stands together');
    for (const { recordId, priorityNo } of group.otherLimits) {
      expect(recordId).toBe(group.recordId);
      expect(priorityNo).toBeGreaterThan(group.priorityNo);
    }
    expect(new Set([group, ...group.otherLimits].map(({ limitKind }) => limitKind)).size).toBeGreaterThan(1);
  });

  it('a filter keeps to its figure: a row of level 1 holds limits of level 1 alone', async () => {
    const [apart, together] = [
      await all({ filter: { levels: [1] } }),
      await all({ filter: { levels: [1] }, together: true }),
    ];
    expect(idsOf(together)).toHaveLength(apart.length);
    expect(together.flatMap(({ otherLimits }) => otherLimits).every(({ level }) => level === 1)).toBe(true);
  });
});
