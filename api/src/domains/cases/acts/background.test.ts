import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../test/access.ts';
import { buildCases } from '../../../../test/bulk-cases.ts';
import { accept, act, pick, report } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../../test/cases.ts';
import { type Product, product } from '../../../../test/product.ts';
import { statementsOf } from '../../../../test/statements.ts';
import { until } from '../../../../test/until.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let officer: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const NAMED = { only: ['M01', 'M02'] } as const;
const work = (batchId: string) => app.job('batches.run', { batchId });

beforeAll(async () => {
  app = await product('background');
  officer = await app.as('officer_hk');
});
afterAll(() => app.close());

const ADVANCE = `mutation ($input: ActInput!) { advanceCases(input: $input) {
  ok skipped failed rows { caseNo result code } resultFileUrl batch { id state total title } } }`;

interface Started {
  ok: number;
  skipped: number;
  failed: number;
  rows: { caseNo: string; result: string; code: string | null }[];
  batch: { id: string; state: string; total: number; title: string } | null;
}

async function ask(browser: Browser, input: object): Promise<{ result: Started; code: string | undefined }> {
  const { data, code } = await browser.run(ADVANCE, {
    input: { requestId: randomUUID(), rows: [], action: 'return', reasonCode: 'R01', ...input },
  });
  return { result: data.advanceCases as Started, code };
}

async function start(cases: readonly BuiltCase[], input: object = {}): Promise<string> {
  const { result, code } = await ask(officer, { rows: cases.map(pick), ...input });
  if (!result?.batch) throw new Error(code ?? 'answered at once');
  return result.batch.id;
}

const resultsOf = (batchId: string) =>
  rows<{ title: string; result: string; code: string | null }>(
    system(),
    sql`select title, result, code from batch_row where batch_id = ${batchId} order by position`,
  );

/** Everything out of 待预审, so that a test knows what its queue holds. */
const emptyQueue = () =>
  run(system(), sql`update one_thing_case set state = 'CANCELLED' where state = 'PENDING_PREREVIEW'`);

describe('an act on more than 200 cases', () => {
  it('goes to the background: every case is returned with its reason, a result per row, the same cost per chunk', async () => {
    const cases = await buildCases(system(), 201, NAMED);
    const { result } = await ask(officer, { rows: cases.map(pick) });
    expect(result).toMatchObject({ ok: 0, rows: [], batch: { state: 'WAITING', total: 201, title: '预审退回' } });
    const id = result.batch?.id ?? '';
    const statements = await statementsOf(app, () => work(id));
    // Three chunks of a hundred at most, after the batch was taken; both lanes find nothing more, and it is ended.
    expect(statements.filter((s) => /^begin/i.test(s)).length).toBe(3 + 4);
    expect(statements.length).toBeLessThanOrEqual(4 * 55);
    expect(await resultsOf(id)).toEqual(cases.map((c) => ({ title: c.caseNo, result: 'OK', code: null })));
    const moved = await firstRow<{ n: number }>(
      system(),
      sql`
      select count(*)::int as n from flow_event
       where record_type = 'case' and action = 'return' and reason_code = 'R01' and actor_name = '吴妍'
         and record_id = any(${cases.map((c) => c.id)}::uuid[])`,
    );
    expect(moved?.n).toBe(201);
  });

  it('leaves other clerks their cases: one who acts meanwhile is served at once, and the batch skips that row', async () => {
    // Four chunks before the one in which the clerk's case is.
    const cases = await buildCases(system(), 401, NAMED);
    const clerk = await app.as('clerk_hk');
    const last = cases.at(-1);
    if (!last) throw new Error('nothing built');
    const id = await start(cases);
    const running = work(id);
    await until(async () => (await resultsOf(id)).some((row) => row.result === 'OK'));
    expect(await act(clerk, 'pass', [last])).toMatchObject({ ok: 1 });
    await running;
    const results = await resultsOf(id);
    expect(results.filter((row) => row.result === 'OK').length).toBe(400);
    expect(results.at(-1)).toEqual({ title: last.caseNo, result: 'SKIPPED', code: 'E-0504' });
    expect((await readBuilt(system(), last.id)).version).toBe(last.version + 1);
  });

  it('says at once what would refuse every row', async () => {
    const many = Array.from({ length: 201 }, () => ({ id: randomUUID(), version: 1 }));
    for (const [input, code] of [
      [{ reasonCode: 'R77' }, 'BAD_INPUT'],
      [{ reasonCode: 'R99' }, 'E-0005'],
      [{ action: 'suspend' }, 'E-0517'],
      [{ action: 'accept', reasonCode: null }, 'FORBIDDEN'],
      [{ action: 'finish', reasonCode: null }, 'E-0506'],
    ] as const) {
      expect({ input, code: (await ask(officer, { rows: many, ...input })).code }).toEqual({ input, code });
    }
    expect((await ask(new Browser(app), { rows: many })).code).toBe('UNAUTHENTICATED');
  });

  it('answers a repeat with the same batch', async () => {
    const many = Array.from({ length: 201 }, () => ({ id: randomUUID(), version: 1 }));
    const input = { rows: many, requestId: randomUUID() };
    const [first, second] = [await ask(officer, input), await ask(officer, input)];
    expect(second.result).toEqual(first.result);
    const id = first.result.batch?.id ?? '';
    await work(id);
    expect((await resultsOf(id)).every((row) => row.result === 'FAILED' && row.code === 'NOT_FOUND')).toBe(true);
  });
});

describe('all rows of a list', () => {
  const PREVIEW = `query ($s: CaseSelection!, $a: String!) { caseSelectionPreview(action: $a, selection: $s) {
    selected allowed background reasonRequired confirmText openSubCases exclusions { code message count examples } consequences } }`;
  const queue = { queue: 'PENDING_PREREVIEW' } as const;

  it('are resolved by the server with the caller’s scope, less those taken out by hand', async () => {
    await emptyQueue();
    const here = await buildCases(system(), 3, NAMED);
    await buildCase(system(), { region: '310115' });
    const [first] = here;
    const selection = { ...queue, except: [first?.id ?? ''] };
    const preview = await officer.run(PREVIEW, { s: selection, a: 'return' });
    expect(preview.data.caseSelectionPreview).toMatchObject({ selected: 3, allowed: 3, background: false });
    const { result } = await ask(officer, { selection, selectionSeen: 3 });
    // The case that served as a model for the three lies in the queue as well.
    expect(result).toMatchObject({ ok: 3, failed: 0, batch: null });
    expect(result.rows.map((row) => row.caseNo)).not.toContain(first?.caseNo);
  });

  it('are previewed with what drops out and why', async () => {
    await emptyQueue();
    const [suspected] = await buildCases(system(), 4, NAMED);
    await run(system(), sql`update one_thing_case set duplicate_flag = 'SUSPECTED' where id = ${suspected?.id}`);
    const clerk = await app.as('clerk_hk');
    const { data } = await clerk.run(PREVIEW, { s: queue, a: 'pass' });
    expect(data.caseSelectionPreview).toMatchObject({
      selected: 5,
      allowed: 4,
      exclusions: [{ count: 1, examples: [suspected?.caseNo] }],
      confirmText: '将对 4 件办件执行“预审通过”，是否确认？',
    });
  });

  it('that are more than were shown are not touched (E-0510); none at all is E-0501', async () => {
    await emptyQueue();
    expect((await ask(officer, { selection: queue, selectionSeen: 5 })).code).toBe('E-0501');
    expect((await officer.run(PREVIEW, { s: queue, a: 'return' })).code).toBe('E-0501');
    expect((await officer.run(PREVIEW, { s: queue, a: 'nonsense' })).code).toBe('BAD_INPUT');
    expect((await officer.run(PREVIEW, { s: queue, a: 'suspend' })).code).toBe('E-0517');
    const cases = await buildCases(system(), 2, NAMED);
    expect((await ask(officer, { selection: queue, selectionSeen: 2 })).code).toBe('E-0510');
    expect(await Promise.all(cases.map((c) => readBuilt(system(), c.id)))).toEqual(cases);
  });

  it('above 200 are frozen as they stand and go to the background', async () => {
    await emptyQueue();
    const cases = await buildCases(system(), 210, NAMED);
    const preview = await officer.run(PREVIEW, { s: queue, a: 'return' });
    expect(preview.data.caseSelectionPreview).toMatchObject({ selected: 211, background: true });
    const { result } = await ask(officer, { selection: queue, selectionSeen: 211 });
    const id = result.batch?.id ?? '';
    expect(result.batch).toMatchObject({ total: 211 });
    const [changed] = cases;
    await run(system(), sql`update one_thing_case set version = version + 1 where id = ${changed?.id}`);
    const late = await buildCase(system(), NAMED);
    await work(id);
    const results = await resultsOf(id);
    expect(results.find((row) => row.title === changed?.caseNo)).toMatchObject({ result: 'SKIPPED', code: 'E-0504' });
    expect(results.filter((row) => row.result === 'OK').length).toBe(210);
    expect(await readBuilt(system(), late.id)).toEqual(late);
  });
});

describe('an act on more than 200 sub-cases', () => {
  it('goes to the background, and their cases follow', async () => {
    const clerk = await app.as('clerk_hk');
    const built = await accept(clerk, await buildCase(system(), { only: ['M01', 'M02'] }));
    await report(app, built, 'handled', ['M02']);
    const own = (await readBuilt(system(), built.id)).subCases.find((s) => s.matterCode === 'M01');
    if (!own) throw new Error('no M01');
    const strangers = Array.from({ length: 200 }, () => ({ id: randomUUID(), version: 1 }));
    const { data, message } = await clerk.run(
      'mutation ($input: ActInput!) { advanceSubCases(input: $input) { rows { bjNo } batch { id total } } }',
      { input: { action: 'markHandled', requestId: randomUUID(), rows: [pick(own), ...strangers] } },
    );
    const started = data.advanceSubCases as { batch: { id: string; total: number } };
    expect({ message, total: started?.batch.total }).toEqual({ message: undefined, total: 201 });
    await work(started.batch.id);
    expect((await resultsOf(started.batch.id))[0]).toMatchObject({ title: own.bjNo, result: 'OK' });
  });
});
