import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildCase } from '../../../../test/cases.ts';
import { type Product, product } from '../../../../test/product.ts';

let app: Product;

beforeAll(async () => {
  // Monday 2 March 2026, 07:30: an hour and a half before the offices open.
  app = await product('remaining_limit', { now: '2026-03-01T23:30:00Z' });
}, 120_000);
afterAll(() => app.close());

describe('the time left of a limit that began before office hours', () => {
  it('is the limit and no more, in the list of cases, on the case and in the to-dos alike', async () => {
    const clerk = await app.as('clerk_hk');
    const { id, caseNo } = await buildCase(app.context({ kind: 'SYSTEM', name: '测试' }), { only: ['M01'] });
    const { data } = await clerk.run(
      `query ($id: ID!) {
         cases(queue: PENDING_PREREVIEW, first: 50) { nodes { id remaining { text } } }
         case(id: $id) { flow { remaining { text } } }
         tasks(bucket: ALL, first: 50) { nodes { recordTitle remaining { text } } }
       }`,
      { id },
    );
    const answer = data as {
      cases: { nodes: { id: string; remaining: { text: string } }[] };
      case: { flow: { remaining: { text: string } } };
      tasks: { nodes: { recordTitle: string; remaining: { text: string } }[] };
    };
    const texts = [
      answer.cases.nodes.find((one) => one.id === id)?.remaining.text,
      answer.case.flow.remaining.text,
      answer.tasks.nodes.find(({ recordTitle }) => recordTitle === caseNo)?.remaining.text,
    ];
    expect(texts).toEqual(Array(3).fill('剩 1 个工作日 · 3月3日 17:30'));
  });
});
