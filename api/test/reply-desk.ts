import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from '@jest/globals';
import { firstRow, sql } from '../src/database/sql.ts';
import type { Ctx } from '../src/platform/kernel/index.ts';
import { Browser } from './access.ts';
import { evaluated, invited } from './evaluations.ts';
import { type Product, product } from './product.ts';

/** The list of evaluations. */
export const LIST = `query ($filter: EvaluationFilter, $first: Int) { evaluations(filter: $filter, first: $first) { nodes {
  id evaluationNo grade comment evaluatorMasked orgName staff { name no } replyState negativeNo pushState } } }`;
/** One evaluation with its answer. */
export const ONE = `query ($id: ID!) { evaluation(id: $id) { evaluation { id grade comment publishedAt replyStateTitle }
  reply { id version content contentNo state decisionText flow { availableActions { action } } } } }`;
const REPLY = `mutation ($id: ID!, $content: String!, $requestId: ID!) {
  replyToEvaluation(evaluationId: $id, content: $content, requestId: $requestId) { reply { id version state content } } }`;
const ADVANCE = `mutation ($input: RecordActInput!) { advanceEvaluationReplies(input: $input) { ok rows { code } } }`;

interface Detail {
  evaluation: { grade: number; comment: string; publishedAt: string | null };
  reply: { id: string; version: number; content: string; state: string; decisionText: string | null } | null;
}

interface Desk {
  app: Product;
  clerk: Browser;
  head: Browser;
  /** Somebody without an account. */
  anybody: Browser;
}

export const open = async (browser: Browser, id: string) => (await browser.run(ONE, { id })).data.evaluation as Detail;
/** Answers an evaluation. */
export const reply = (browser: Browser, id: string, content: string) =>
  browser.run(REPLY, { id, content, requestId: randomUUID() });
/** 审核 of an answer. */
export const advance = (browser: Browser, action: string, of: { id: string; version: number }, reasonText?: string) =>
  browser.run(ADVANCE, {
    input: { action, requestId: randomUUID(), rows: [{ id: of.id, version: of.version }], reasonText },
  });

/** The product of a test file, opened before its tests, with a clerk and the head of 虹口. */
export function replyDesk(database: string) {
  const desk = {} as Desk;

  beforeAll(async () => {
    desk.app = await product(database);
    desk.clerk = await desk.app.as('clerk_hk');
    desk.head = await desk.app.as('head_hk');
    desk.anybody = new Browser(desk.app);
  });
  afterAll(() => desk.app.close());

  const system = (): Ctx => desk.app.context({ kind: 'SYSTEM', name: '测试' });
  /** The id of an evaluation by its number. */
  async function idOf(evaluationNo: string): Promise<string> {
    const found = await firstRow<{ id: string }>(
      system(),
      sql`select id from evaluation where evaluation_no = ${evaluationNo}`,
    );
    return found?.id ?? '';
  }
  /** An evaluation of a new case of 虹口. */
  async function given(input: Readonly<Record<string, unknown>> = {}, options = {}): Promise<string> {
    const { ticket } = await invited(desk.app, desk.clerk, options);
    return idOf((await evaluated(desk.anybody, ticket, input)).evaluationNo);
  }
  return { desk, system, idOf, given };
}
