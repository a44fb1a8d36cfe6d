import { randomUUID } from 'node:crypto';
import { firstRow, sql } from '../src/database/sql.ts';
import { Browser } from './access.ts';
import type { CaseOptions } from './cases.ts';
import { evaluated, invited } from './evaluations.ts';
import type { Product } from './product.ts';

const ADVANCE = `mutation ($input: RecordActInput!) { advanceNegativeReviews(input: $input) { ok rows { result code message } } }`;

/** A negative review as its page reads it. */
export interface SeenNegative {
  id: string;
  version: number;
  state: string;
  dueAt: string | null;
  ownerName: string | null;
}

/** A ★2 of the first matter of a new case of 虹口区, for who served. */
export async function builtNegative(app: Product, served: Browser, options: CaseOptions = {}): Promise<{ id: string }> {
  const { ticket } = await invited(app, served, options);
  const given = { grade: 2, options: ['G2_MATERIALS'], comment: '材料要来回补交' };
  const { evaluationNo } = await evaluated(new Browser(app), ticket, given);
  const found = await firstRow<{ id: string }>(
    app.context({ kind: 'SYSTEM', name: '测试' }),
    sql`select n.id from negative_review n join evaluation e on e.id = n.evaluation_id where e.evaluation_no = ${evaluationNo}`,
  );
  if (!found) throw new Error('no negative review');
  return found;
}

export const readNegative = async (browser: Browser, id: string): Promise<SeenNegative> =>
  (await browser.run('query ($id: ID!) { negativeReview(id: $id) { id version state dueAt ownerName } }', { id })).data
    .negativeReview as SeenNegative;

/** Tries an act; `reader` is who sees the review. Answers the code of the refusal, of the whole or of the row; undefined where it was taken. */
export async function tryNegative(
  browser: Browser,
  reader: Browser,
  id: string,
  action: string,
  input: object = {},
): Promise<string | undefined> {
  const { version } = await readNegative(reader, id);
  const answer = await browser.run(ADVANCE, {
    input: { action, requestId: randomUUID(), rows: [{ id, version }], ...input },
  });
  if (answer.code) return answer.code;
  const { rows } = answer.data.advanceNegativeReviews as { rows: { result: string; code: string | null }[] };
  return rows[0]?.result === 'OK' ? undefined : (rows[0]?.code ?? 'NOTHING');
}
