import { describe, expect, it } from '@jest/globals';
import { evaluated, invited, tryPage } from '../../../../test/evaluations.ts';
import { advance, open, reply, replyDesk } from '../../../../test/reply-desk.ts';
import { run, sql } from '../../../database/sql.ts';

const { desk, system, idOf } = replyDesk('evaluation_publication');

describe('评价公示 (01 §11.2)', () => {
  const SHOW = `query ($filter: PublishedEvaluationFilter, $first: Int, $after: String) {
    publishedEvaluations(filter: $filter, first: $first, after: $after) {
      nodes { evaluationNo grade comment orgName matterName } pageInfo { hasNextPage endCursor } }
    publishedEvaluationChoices { centres { key title } matters { key title } } }`;
  interface Shown {
    publishedEvaluations: {
      nodes: { evaluationNo: string; grade: number; orgName: string }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
    publishedEvaluationChoices: Record<'centres' | 'matters', { key: string; title: string }[]>;
  }
  const show = async (variables: Record<string, unknown> = {}) =>
    (await desk.anybody.run(SHOW, { first: 100, ...variables })).data as unknown as Shown;

  async function published(input: Readonly<Record<string, unknown>>): Promise<{ no: string; ticket: string }> {
    const { ticket } = await invited(desk.app, desk.clerk);
    const { evaluationNo: no } = await evaluated(desk.anybody, ticket, input);
    const id = await idOf(no);
    await reply(desk.clerk, id, '感谢您的意见，我们已安排整改');
    const waiting = (await open(desk.head, id)).reply;
    if (waiting) await advance(desk.head, 'publish', waiting);
    return { no, ticket };
  }

  it('is read by anybody, by centre and matter and for negative ones alone, page by page; nobody is named', async () => {
    const [good, bad] = [
      await published({ grade: 5, comment: '很好' }),
      await published({ grade: 1, options: ['G1_ATTITUDE'], comment: '态度不好' }),
    ];
    const all = await show();
    const numbers = ({ publishedEvaluations }: Shown) => publishedEvaluations.nodes.map((e) => e.evaluationNo);
    expect(numbers(all).slice(0, 2)).toEqual([bad.no, good.no]);
    expect(JSON.stringify(all)).not.toMatch(/applicant|staff|刘敏|clerk/);
    expect(numbers(await show({ filter: { negative: true } }))).toEqual([bad.no]);
    const { centres, matters } = all.publishedEvaluationChoices;
    expect(matters).toEqual([{ key: 'M01', title: '退役报到' }]);
    expect(centres.map(({ title }) => title)).toEqual(['虹口区退役军人服务中心']);
    const here = { orgId: centres[0]?.key, matterCode: 'M01' };
    expect(numbers(await show({ filter: here }))).toEqual(numbers(all));
    expect(numbers(await show({ filter: { matterCode: 'M07' } }))).toEqual([]);
    const first = await show({ first: 1 });
    const { endCursor: after, hasNextPage } = first.publishedEvaluations.pageInfo;
    expect([numbers(first), hasNextPage]).toEqual([[bad.no], true]);
    expect(numbers(await show({ first: 1, after }))).toEqual([good.no]);
    const wrong = await desk.anybody.run(SHOW, { filter: { orgId: "' or 1=1 --" } });
    expect(wrong.fields?.[0]?.path).toBe('filter.orgId');
  });

  it('01 §11.2 what nobody has answered is public after fifteen days: grade and options, no words, and nothing that was found 误评 or waits for the district’s finding', async () => {
    const { ticket } = await invited(desk.app, desk.clerk);
    const { evaluationNo } = await evaluated(desk.anybody, ticket, {
      grade: 2,
      options: ['G2_MATERIALS'],
      comment: '跑了两趟',
    });
    const seen = async () =>
      (
        (
          await desk.anybody.run(
            `{ publishedEvaluations(first: 100) { nodes { evaluationNo grade options comment reply repliedOn } } }`,
          )
        ).data.publishedEvaluations as { nodes: { evaluationNo: string }[] }
      ).nodes.find((one) => one.evaluationNo === evaluationNo);
    expect(await seen()).toBeUndefined();
    const now = desk.app.clock.now();
    desk.app.clock.set(new Date(now.getTime() + 15 * 24 * 3600_000 + 1000));
    expect(await seen()).toEqual({
      evaluationNo,
      grade: 2,
      options: ['材料要求'],
      comment: '',
      reply: null,
      repliedOn: null,
    });
    const answered = await desk.anybody.run(
      '{ publishedEvaluations(filter: { replied: true }, first: 100) { nodes { evaluationNo reply } } }',
    );
    const nodes = (answered.data.publishedEvaluations as { nodes: { reply: string | null }[] }).nodes;
    expect(nodes.every(({ reply: words }) => words)).toBe(true);
    const move = (state: string) =>
      run(
        system(),
        sql`update negative_review set state = ${state} where evaluation_id = (select id from evaluation where evaluation_no = ${evaluationNo})`,
      );
    await move('DISPUTED');
    expect(await seen()).toBeUndefined();
    await move('VERIFIED');
    expect(await seen()).toBeDefined();
    await move('REJECTED');
    expect(await seen()).toBeUndefined();
    desk.app.clock.set(now);
  });

  it('whoever evaluated reads the answer at his own ticket, once it is public and not before', async () => {
    const OWN = `query ($ticket: String!) { evaluationPage(ticket: $ticket) {
      state evaluationNo reply { content orgName publishedAt } } }`;
    const ownPage = async (ticket: string) => (await desk.anybody.run(OWN, { ticket })).data.evaluationPage;
    const { ticket } = await invited(desk.app, desk.clerk);
    expect(await ownPage(ticket)).toMatchObject({ state: 'OPEN', reply: null });
    const { evaluationNo } = await evaluated(desk.anybody, ticket, { grade: 4 });
    const id = await idOf(evaluationNo);
    await reply(desk.clerk, id, '感谢您的肯定，欢迎再来');
    expect(await ownPage(ticket)).toEqual({ state: 'USED', evaluationNo, reply: null });
    const waiting = (await open(desk.head, id)).reply;
    if (waiting) await advance(desk.head, 'publish', waiting);
    expect(await ownPage(ticket)).toMatchObject({
      reply: { content: '感谢您的肯定，欢迎再来', orgName: '虹口区退役军人服务中心' },
    });
    expect((await tryPage(desk.anybody, 'x')).code).toBe('E-0904');
  });
});
