import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ExecutionResult, execute, type GraphQLError, parse } from 'graphql';
import { buildCase } from '../../test/cases.ts';
import { type Product, product } from '../../test/product.ts';
import { rows, sql } from '../database/sql.ts';
import { anonymous, type Ctx } from '../platform/kernel/index.ts';
import { hotExecutor } from './hot-queries.ts';

let app: Product;
let executor: (request: object) => Promise<ExecutionResult>;
beforeAll(async () => {
  app = await product('hot_queries');
  const portal = app.context({ kind: 'EXTERNAL', appId: 'YWTB', name: '一网通办' });
  for (let n = 0; n < 3; n += 1) await buildCase(portal);
  const gateway = hotExecutor(app.schema);
  executor = (await gateway.load({ apollo: {} })).executor as unknown as typeof executor;
});
afterAll(() => app.close());

const ROWS = `query Rows($queue: CaseQueue!, $filter: CaseFilter, $sort: CaseSort, $first: Int, $after: String, $short: Boolean = true) {
  __typename
  cases(queue: $queue, filter: $filter, sort: $sort, first: $first, after: $after) {
    nodes {
      ...Row
      dischargeDate @skip(if: $short)
      acceptOrg { id name level @include(if: $short) }
    }
    edges { cursor }
    pageInfo { hasNextPage endCursor }
    totalCount
  }
}
fragment Row on Case {
  id version caseNo no: caseNo status statusTitle submittedAt acceptedAt dueAt updatedAt librarySync subCaseSummary
  remaining { level text dueAt minutes lines { label } }
  subCases { id bjNo status mode daysInStage dueAt }
  flow { state availableActions { action title tone input batch } }
}`;

/** Code, message and path: what a client is told of an error. */
const told = (errors: readonly GraphQLError[] | undefined) =>
  errors?.map(({ message, path, originalError }) => ({
    message,
    path,
    code: (originalError as { code?: string } | undefined)?.code,
  }));

async function both(ctx: Ctx, variables: Record<string, unknown>, text = ROWS) {
  const document = parse(text);
  const plain = await execute({ schema: app.schema, document, contextValue: ctx, variableValues: variables });
  const hot = await executor({ document, operationName: null, request: { variables }, context: { ctx } });
  return { plain, hot };
}

async function expectTheSame(ctx: Ctx, variables: Record<string, unknown>, text = ROWS) {
  const { plain, hot } = await both(ctx, variables, text);
  expect(JSON.parse(JSON.stringify(hot.data ?? null))).toEqual(JSON.parse(JSON.stringify(plain.data ?? null)));
  expect(told(hot.errors)).toEqual(told(plain.errors));
  return hot;
}

const clerk = async () => (await app.as('clerk_hk')).ctx();

describe('hot queries', () => {
  it('answer like graphql-js', async () => {
    const { data } = await expectTheSame(await clerk(), { queue: 'PENDING_PREREVIEW', first: 2 });
    expect(data?.cases).toMatchObject({ nodes: [{}, {}] });
  });

  it.each([
    ['an empty page', { queue: 'FINISHED' }],
    [
      'a filter and an order',
      { queue: 'ALL', filter: { channel: ['PC_YWTB'] }, sort: { field: 'DUE_AT', direction: 'ASC' } },
    ],
    ['a selection turned round', { queue: 'ALL', short: false }],
    ['a null', { queue: 'ALL', filter: null, first: null }],
    ['a page that is too long', { queue: 'ALL', first: 1000 }],
    ['a broken cursor', { queue: 'ALL', after: 'nonsense' }],
    ['an unknown queue', { queue: 'NOWHERE' }],
    ['a missing variable', {}],
    ['a number that is none', { queue: 'ALL', first: 'many' }],
    ['an unknown field of a filter', { queue: 'ALL', filter: { evil: true } }],
  ])('answer like graphql-js: %s', async (_what, variables) => {
    await expectTheSame(await clerk(), variables);
  });

  it('refuse like graphql-js, and write one audit row for it', async () => {
    await expectTheSame(app.context(anonymous), { queue: 'ALL' });
    const technician = await (await app.as('trainee_demo')).ctx();
    const written = async () =>
      (await rows(technician, sql`select 1 from audit_entry where event = 'access.forbidden'`)).length;
    const before = await written();
    const { hot } = await both(technician, { queue: 'ALL' });
    expect(told(hot.errors)).toMatchObject([{ code: 'FORBIDDEN', path: ['cases'] }]);
    expect(await written()).toBe(before + 2);
  });

  it('leave everything else to graphql-js', async () => {
    await expectTheSame(
      await clerk(),
      { queue: 'ALL' },
      `query ($queue: CaseQueue!) { cases(queue: $queue) { totalCount } caseQueueCounts { queue count } }`,
    );
    await expectTheSame(await clerk(), {}, 'mutation { markNotificationsRead(all: true) }');
  });
});
