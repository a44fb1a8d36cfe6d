import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../test/access.ts';
import { buildCases } from '../../../test/bulk-cases.ts';
import { accept } from '../../../test/case-acts.ts';
import { buildCase } from '../../../test/cases.ts';
import { type Product, product } from '../../../test/product.ts';
import { statementsOf } from '../../../test/statements.ts';

let app: Product;
let clerk: Browser;

beforeAll(async () => {
  app = await product('flow_reads');
  clerk = await app.as('clerk_hk');
  await buildCases(app.context({ kind: 'SYSTEM', name: '测试' }), 60);
});
afterAll(() => app.close());

const FLOW = 'flow { state stateTitle availableActions { action title } remaining { text level dueAt lines { text } }';
const LISTS: readonly [string, string, string][] = [
  ['cases', 'cases(queue: ALL, first: $first)', `id acceptOrg { name } ${FLOW} } subCases { id ${FLOW} } }`],
  [
    'cases with path and history',
    'cases(queue: ALL, first: $first)',
    `id ${FLOW} path { state } history { id } } subCases { id ${FLOW} path { state } history { id } } }`,
  ],
  [
    'cases with materials',
    'cases(queue: PENDING_PREREVIEW, first: $first)',
    'id formSections { title } materials { name attachments { id } }',
  ],
  ['to-dos', 'tasks(first: $first)', 'id title remaining { text }'],
  ['pushes', 'pushes(first: $first)', 'id streamTitle state'],
  ['notices sent', 'sentNotifications(first: $first)', 'id title'],
];

describe('lists', () => {
  it.each(LISTS)('%s: a page of 50 takes the statements of a page of 5', async (_, field, selection) => {
    const query = `query ($first: Int!) { page: ${field} { pageInfo { hasNextPage } nodes { ${selection} } } }`;
    const cost = async (first: number) => {
      let code: string | undefined;
      let found = 0;
      const statements = await statementsOf(app, async () => {
        const answer = await clerk.run(query, { first });
        code = answer.message;
        found = (answer.data.page as { nodes: unknown[] } | undefined)?.nodes.length ?? 0;
      });
      expect(code).toBeUndefined();
      return { found, statements };
    };
    await cost(1);
    const [few, many] = [await cost(5), await cost(50)];
    expect(few.statements.length).toBeGreaterThan(0);
    expect(many.statements).toHaveLength(few.statements.length);
    if (field.startsWith('cases')) expect([few.found, many.found]).toEqual([5, 50]);
  });

  it('a page shows what the console needs of each case in at most eight statements', async () => {
    const statements = await statementsOf(app, () =>
      clerk.run(`{ cases(queue: ALL, first: 50) { totalCount nodes { id ${FLOW} } subCases { id ${FLOW} } } } }`),
    );
    expect(statements.length).toBeLessThanOrEqual(8);
  });

  it('explains a limit by the name of its record, not by the code under which limits are kept', async () => {
    const { data } = await clerk.run(
      '{ cases(queue: PENDING_PREREVIEW, first: 1) { nodes { flow { remaining { lines { text } } } } } }',
    );
    const [first] = (data.cases as { nodes: { flow: { remaining: { lines: { text: string }[] } } }[] }).nodes;
    const text = first?.flow.remaining.lines.map((line) => line.text).join('\n') ?? '';
    expect(text).toMatch(/规则：“一件事”主办件 资料初审 时效配置第\d+版/);
    expect(text).not.toContain('BUNDLE');
  });

  it('explains a limit of a matter by its name, not by its code', async () => {
    const { id } = await accept(
      clerk,
      await buildCase(app.context({ kind: 'SYSTEM', name: '测试' }), { only: ['M01', 'M05'] }),
    );
    const { data } = await clerk.run(
      'query ($id: ID!) { case(id: $id) { subCases { matterCode flow { remaining { lines { text } } } } } }',
      { id },
    );
    const { subCases } = data.case as {
      subCases: { matterCode: string; flow: { remaining: { lines: { text: string }[] } } }[];
    };
    const texts = subCases.flatMap(({ flow }) => flow.remaining.lines.map(({ text }) => text)).join('\n');
    expect(texts).toMatch(/规则：基本养老关系转移接续 .*时效配置第\d+版/);
    expect(texts).not.toMatch(/规则：M\d\d/);
  });
});
