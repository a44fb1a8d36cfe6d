import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { accept } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase } from '../../../../test/cases.ts';
import { type Product, product } from '../../../../test/product.ts';
import { until } from '../../../../test/until.ts';
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
  await run(
    system(),
    sql`update forced_finish_request set state = 'APPROVED', decided_at = ${app.clock.now()} where id = ${request.id}`,
  );
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
const orderedBy = async (id: string) =>
  (
    await firstRow<{ measures: string[] }>(
      system(),
      sql`select follow_ups as measures from forced_finish_request where id = ${id}`,
    )
  )?.measures;
const waitingForLocks = async () =>
  (
    await rows(
      system(),
      sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
  ).length;

/** An approved reopening of the case, a minute later: as 重新办理 leaves it. */
async function reopened({ id }: BuiltCase): Promise<void> {
  app.clock.advance(60_000);
  const now = app.clock.now();
  await run(
    system(),
    sql`insert into reopen_request (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, request_no, case_id, case_no,
          name_masked, sub_case_ids, matter_names, reason_code, reason_text, operator_name, city_approver, city_decided_at)
        select ${id}::uuid, ${now}, ${now}, 'APPROVED', ${now}, org_id, org_path, district_code, left(${id}, 20), id, case_no, person_name_masked,
          '{}', '{}', 'C01', '办结结果有误，应予更正', '王敏', '陈市', ${now} from one_thing_case where id = ${id}`,
  );
  app.clock.advance(60_000);
}

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

  it('登记后续完成 of two ends at once: each waits for the case, and the later one closes the to-dos', async () => {
    const built = await accepted(['M01', 'M05', 'M12']);
    const ends = [await ended(built, 'M05'), await ended(built, 'M12')];
    let answered = 0;
    const both = await transaction(system(), async (tx) => {
      await run(tx, sql`select 1 from one_thing_case where id = ${built.id} for update`);
      const attempts = ends.map(async (id) => {
        const answer = await done(id);
        answered += 1;
        return answer;
      });
      await until(async () => answered > 0 || (await waitingForLocks()) === ends.length);
      return { answeredUnderTheLock: answered, attempts };
    });
    const codes = (await Promise.all(both.attempts)).map(({ code }) => code);
    expect(both.answeredUnderTheLock).toBe(0);
    expect(codes).toEqual([undefined, undefined]);
    expect(await todos(built)).toEqual([]);
  });

  it('停发 is ordered anew after a reopening (T15), unless the order of before is still to be done', async () => {
    const built = await accepted(['M01', 'M05', 'M12']);
    const first = await ended(built, 'M05');
    expect(await orderedBy(first)).toContain('STOP_PAYMENT');
    await reopened(built);
    const second = await ended(built, 'M12');
    expect(await orderedBy(second)).not.toContain('STOP_PAYMENT');
    for (const id of [first, second]) expect((await done(id)).code).toBeUndefined();

    const again = await accepted(['M01', 'M05', 'M12']);
    expect((await done(await ended(again, 'M05'))).code).toBeUndefined();
    expect(await todos(again)).toEqual([]);
    await reopened(again);
    expect(await orderedBy(await ended(again, 'M12'))).toContain('STOP_PAYMENT');
    expect(await todos(again)).toContain('停发一次性经济补助');
  });
});
