import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { buildCases } from '../../../../test/bulk-cases.ts';
import { act, pick, tryAct } from '../../../../test/case-acts.ts';
import { readBuilt } from '../../../../test/cases.ts';
import { type Product, product } from '../../../../test/product.ts';
import { statementsOf } from '../../../../test/statements.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { caseActBatch } from './act-batches.ts';

let app: Product;
let clerk: Browser;
let officer: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const NAMED = { only: ['M01', 'M02'] } as const;
const RETURN = { reasonCode: 'R01' };

beforeAll(async () => {
  app = await product('batch');
  clerk = await app.as('clerk_hk');
  officer = await app.as('officer_hk');
});
afterAll(() => app.close());

const stateOf = async (ids: readonly string[]) =>
  new Map(
    (
      await rows<{ id: string; state: string }>(
        system(),
        sql`select id, state from one_thing_case where id = any(${[...ids]}::uuid[])`,
      )
    ).map((r) => [r.id, r.state]),
  );

describe('batches', () => {
  it('AC-05-02 a case that another clerk saved in between is skipped, the others are returned', async () => {
    const cases = await buildCases(system(), 3, NAMED);
    await run(system(), sql`update one_thing_case set version = version + 1 where id = ${cases[1]?.id}`);
    const result = await act(officer, 'return', cases, RETURN);
    expect(result).toMatchObject({ ok: 2, skipped: 1, failed: 0 });
    expect(result.rows.map((r) => [r.caseNo, r.result, r.code])).toEqual([
      [cases[0]?.caseNo, 'OK', null],
      [cases[1]?.caseNo, 'SKIPPED', 'E-0504'],
      [cases[2]?.caseNo, 'OK', null],
    ]);
    expect((await stateOf([cases[1]?.id ?? ''])).get(cases[1]?.id ?? '')).toBe('PENDING_PREREVIEW');
  });

  it('returns 200 cases with the number of statements per chunk that 20 take', async () => {
    const few = await buildCases(system(), 20, NAMED);
    const many = await buildCases(system(), 200, NAMED);
    const cost = async (cases: readonly { id: string; version: number }[]) => {
      let ok = 0;
      const statements = await statementsOf(app, async () => {
        ok = (await act(officer, 'return', cases, RETURN)).ok;
      });
      expect(ok).toBe(cases.length);
      return statements;
    };
    const begins = (statements: readonly string[]) => statements.filter((s) => /^begin/i.test(s)).length;
    const [small, large] = [await cost(few), await cost(many)];
    expect(small.length).toBeGreaterThan(10);
    expect(begins(large) / begins(small)).toBeLessThanOrEqual(4);
    // Four chunks of fifty, each as dear as the one of twenty; what stands around them is paid once.
    expect(large.length).toBeLessThanOrEqual(small.length * 4);
  });

  it('one row that breaks fails alone (E-0502); nothing else is rolled back', async () => {
    const cases = await buildCases(system(), 6, NAMED);
    const broken = cases[3];
    await run(system(), sql`update one_thing_case set form_cipher = 'garbled' where id = ${broken?.id}`);
    const result = await act(officer, 'return', cases, RETURN);
    expect(result).toMatchObject({ ok: 5, skipped: 0, failed: 1 });
    expect(result.rows.find((r) => r.id === broken?.id)).toMatchObject({ result: 'FAILED', code: 'E-0502' });
    expect(result.rows[3]?.message).toMatch(/^第4行：系统处理失败，未作更改（编号 .+）$/);
    const states = await stateOf(cases.map((c) => c.id));
    expect(cases.map((c) => states.get(c.id))).toEqual(
      cases.map((c) => (c === broken ? 'PENDING_PREREVIEW' : 'PREREVIEW_RETURNED')),
    );
  });

  it('takes no empty selection', async () => {
    expect(await tryAct(officer, 'return', [], RETURN)).toMatchObject({ code: 'E-0501' });
  });

  it('a row’s own reason overrides the common one; a wrong one costs that row alone', async () => {
    const cases = await buildCases(system(), 3, NAMED);
    const [plain, own, wrong] = cases.map(pick);
    if (!plain || !own || !wrong) throw new Error('nothing built');
    const chosen = [
      plain,
      { ...own, reasonCode: 'R02', reasonText: '照片反光看不清' },
      { ...wrong, reasonCode: 'R99' },
    ];
    const result = await act(officer, 'return', chosen, RETURN);
    expect(result.rows.map((r) => [r.result, r.code])).toEqual([
      ['OK', null],
      ['OK', null],
      ['FAILED', 'E-0005'],
    ]);
    const said = await rows<{ id: string; code: string; text: string | null }>(
      system(),
      sql`select record_id as id, reason_code as code, reason_text as text from flow_event
           where action = 'return' and record_type = 'case' and record_id = any(${cases.map((c) => c.id)}::uuid[])`,
    );
    expect(new Map(said.map((s) => [s.id, [s.code, s.text]]))).toEqual(
      new Map([
        [plain.id, ['R01', null]],
        [own.id, ['R02', '照片反光看不清']],
      ]),
    );
  });

  it('a mistake in the common input refuses the whole and changes nothing', async () => {
    const cases = await buildCases(system(), 2, NAMED);
    for (const input of [{}, { reasonCode: 'R77' }, { reasonCode: 'R99' }, { reasonCode: 'R01', reasonText: '短' }]) {
      const { code } = await tryAct(officer, 'return', cases, input);
      expect(['BAD_INPUT', 'E-0005']).toContain(code);
    }
    expect(await Promise.all(cases.map((c) => readBuilt(system(), c.id)))).toEqual(cases);
  });

  it('a step that needs a look at each case takes one alone, in the foreground and from a batch (E-0517)', async () => {
    const cases = await buildCases(system(), 3, NAMED);
    const [first] = cases;
    if (!first) throw new Error('nothing built');
    await act(clerk, 'pass', cases);
    await act(clerk, 'accept', await Promise.all(cases.map(({ id }) => readBuilt(system(), id))));
    const now = await Promise.all(cases.map(({ id }) => readBuilt(system(), id)));
    const input = { basis: '特别程序规定', reasonText: '等待档案移交' };
    const many = await act(clerk, 'suspend', now, input);
    expect(many.rows).toEqual(
      now.map(({ id }) =>
        expect.objectContaining({ id, result: 'FAILED', code: 'E-0517', message: '该操作须逐件办理，不能批量' }),
      ),
    );
    expect(await Promise.all(cases.map(({ id }) => readBuilt(system(), id)))).toEqual(now);
    // The piece that a batch hands over may hold one row: it was chosen with others all the same.
    const piece = await caseActBatch.runChunk(
      await clerk.ctx(),
      { action: 'suspend', input },
      [{ id: first.id, position: 201, version: now[0]?.version, input: undefined }],
      first.id,
    );
    expect(piece).toMatchObject([{ result: 'FAILED', code: 'E-0517' }]);
    expect(await act(clerk, 'suspend', now.slice(0, 1), input)).toMatchObject({ ok: 1, failed: 0 });
  });

  it('knows a case whose id comes in capitals, and its version', async () => {
    const [one] = await buildCases(system(), 1, NAMED);
    const shouted = { id: one?.id.toUpperCase() ?? '', version: 0 };
    expect((await act(officer, 'return', [shouted], RETURN)).rows).toMatchObject([{ code: 'E-0504' }]);
    expect(await act(officer, 'return', [{ ...shouted, version: 1 }], RETURN)).toMatchObject({ ok: 1, failed: 0 });
  });

  it('passes and accepts what has a right to it, and no one else’s', async () => {
    const cases = await buildCases(system(), 2, NAMED);
    expect(await act(officer, 'pass', cases)).toMatchObject({ ok: 0, failed: 2, rows: [{ code: 'FORBIDDEN' }, {}] });
    expect(await act(clerk, 'pass', cases)).toMatchObject({ ok: 2 });
  });
});
