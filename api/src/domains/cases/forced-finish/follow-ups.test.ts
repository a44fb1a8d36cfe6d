import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { accept } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase } from '../../../../test/cases.ts';
import { type Product, product } from '../../../../test/product.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { followUp } from './follow-ups.ts';

let app: Product;
let clerk: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('follow_ups', { now: '2026-03-02T02:00:00Z' });
  clerk = await app.as('clerk_hk');
}, 120_000);
afterAll(() => app.close());

/** Somebody's case with all of these matters: not everybody is paid. */
async function accepted(only: readonly string[]): Promise<BuiltCase> {
  const built = await buildCase(system(), { only: [...only] });
  return built.subCases.length === only.length ? accept(clerk, built) : accepted(only);
}

/** An approved end of the matter, and what the rule about deceased applicants orders after it. */
async function ended({ id: caseId, subCases }: BuiltCase, matter: string): Promise<string> {
  const subCase = subCases.find(({ matterCode }) => matterCode === matter);
  const asked = await clerk.run(
    'mutation ($input: RequestForcedFinishInput!) { requestForcedFinish(input: $input) { id result code message } }',
    {
      input: {
        requestId: randomUUID(),
        rows: [{ caseId, subCaseId: subCase?.id, version: subCase?.version }],
        finishAs: 'FINISHED_TERMINATED',
        reasonCode: 'L06',
        reasonText: '申请人死亡，事项无法继续办理',
        basisText: '沪退役军人发〔2026〕3号第十二条',
      },
    },
  );
  const [request] = asked.data.requestForcedFinish as { id: string; message: string | null }[];
  if (!request?.id) throw new Error(request?.message ?? asked.message);
  await run(system(), sql`update forced_finish_request set state = 'APPROVED' where id = ${request.id}`);
  const rule = await firstRow<{ ruleId: string; ruleNo: string }>(
    system(),
    sql`select id as "ruleId", rule_no as "ruleNo" from rule where kind = 'forced-finish' and key = 'FF-DECEASED'`,
  );
  if (!rule) throw new Error('FF-DECEASED is shipped');
  await transaction(system(), (tx) =>
    followUp(tx, {
      requestId: request.id,
      caseId,
      subCaseId: subCase?.id ?? null,
      rule: { ...rule, title: '申请人死亡', version: 1 },
    }),
  );
  return request.id;
}
const todos = async ({ id }: BuiltCase) =>
  (
    await rows<{ title: string }>(
      system(),
      sql`select title from task where record_id = ${id} and kind = 'FORCED_FOLLOW_UP' and closed_at is null order by title`,
    )
  ).map(({ title }) => title.replace('强制办结后续：', ''));
const done = (id: string) =>
  clerk.run('mutation ($id: ID!) { completeForcedFollowUp(id: $id, note: "已按规定移交和停发") { followUpNote } }', {
    id,
  });

describe('6.8 what a forced end orders afterwards', () => {
  it('停发 applies where the case has the matter that pays, and to no other', async () => {
    const unpaid = await accepted(['M01', 'M05']);
    await ended(unpaid, 'M05');
    expect(await todos(unpaid)).toEqual(['移交区退役军人事务局']);
    const paid = await accepted(['M01', 'M12']);
    await ended(paid, 'M12');
    expect(await todos(paid)).toEqual(['停发一次性经济补助', '移交区退役军人事务局']);
  });

  it('is ordered once for a case, and its to-dos stay until the measures of every end are done', async () => {
    const built = await accepted(['M01', 'M05', 'M12']);
    const [first, second] = [await ended(built, 'M05'), await ended(built, 'M12')];
    expect((await todos(built)).filter((title) => title.startsWith('停发'))).toHaveLength(1);
    expect((await done(second)).code).toBeUndefined();
    expect(await todos(built)).toContain('停发一次性经济补助');
    expect((await done(first)).code).toBeUndefined();
    expect(await todos(built)).toEqual([]);
  });
});
