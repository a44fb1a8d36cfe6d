import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../../test/access.ts';
import { buildCases } from '../../../../test/bulk-cases.ts';
import { pick } from '../../../../test/case-acts.ts';
import { fetchExport, readSheet } from '../../../../test/exports.ts';
import { type Product, product } from '../../../../test/product.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { sm3Hex } from '../../../platform/crypto/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let server: FastifyInstance;
let officer: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const RETURN = `mutation ($input: ActInput!) { advanceCases(input: $input) { resultFileUrl } }`;

beforeAll(async () => {
  app = await product('act_exports');
  server = await serverOf(app);
  officer = await app.as('officer_hk');
});
afterAll(async () => {
  await server.close();
  await app.close();
});

async function returnCases(
  cases: readonly { id: string; version: number }[],
  requestId = randomUUID(),
): Promise<string | null> {
  const input = { action: 'return', requestId, rows: cases.map(pick), reasonCode: 'R01' };
  const { data, message } = await officer.run(RETURN, { input });
  if (!data.advanceCases) throw new Error(message);
  return (data.advanceCases as { resultFileUrl: string | null }).resultFileUrl;
}

describe('the result file of an act', () => {
  it('AC-05-02 has 3 lines: two returned, one skipped with E-0504', async () => {
    const cases = await buildCases(system(), 3, { only: ['M01', 'M02'] });
    await run(system(), sql`update one_thing_case set version = version + 1 where id = ${cases[1]?.id}`);
    const url = await returnCases(cases);
    const answer = await fetchExport(server, officer, url ?? '');
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toMatch(
      /UTF-8''预审退回结果_3件_2026-03-09\.xlsx$/,
    );
    const { header, rows: lines } = await readSheet(answer);
    expect(header.get('办理结果')).toBe('成功 2 件，跳过 1 件，失败 0 件');
    expect(lines.map((l) => [l.一件事编号, l.结果, l.代码])).toEqual([
      [cases[0]?.caseNo, '成功', null],
      [cases[1]?.caseNo, '跳过', 'E-0504'],
      [cases[2]?.caseNo, '成功', null],
    ]);
    expect(lines[0]?.姓名).toMatch(/^.\*+$/);
    expect(lines[0]?.子办件状态).toMatch(/^.+：预审退回；.+：预审退回$/);
    expect(lines[1]).toMatchObject({
      原因: '数据已被他人更新，请刷新后重试',
      子办件状态: expect.stringContaining('待预审'),
    });
    expect(
      await rows(
        system(),
        sql`select detail from audit_entry where event = 'case.export-result' order by id desc limit 1`,
      ),
    ).toEqual([{ detail: { action: 'return', rows: 3, sm3: sm3Hex(answer.rawPayload) } }]);
  });

  it('shows what a retry has made of its rows', async () => {
    const cases = await buildCases(system(), 2, { only: ['M01', 'M02'] });
    const [, changed] = cases;
    if (!changed) throw new Error('nothing built');
    await run(system(), sql`update one_thing_case set version = version + 1 where id = ${changed.id}`);
    const url = (await returnCases(cases)) ?? '';
    const retry = randomUUID();
    await returnCases([{ id: changed.id, version: changed.version + 1 }], retry);
    const { rows: lines } = await readSheet(await fetchExport(server, officer, `${url}?then=${retry}`));
    expect(lines.map((l) => [l.一件事编号, l.结果])).toEqual(cases.map((c) => [c.caseNo, '成功']));
    const strange = await fetchExport(server, officer, `${url}?then=${randomUUID()}`);
    expect(strange.statusCode).toBe(404);
  });

  it('is for a selection, and for the one who acted', async () => {
    const cases = await buildCases(system(), 3, { only: ['M01', 'M02'] });
    expect(await returnCases(cases.slice(0, 1))).toBeNull();
    const url = (await returnCases(cases.slice(1))) ?? '';
    const others = [undefined, await app.as('clerk_hk'), await app.as('dept_ga')];
    const answers = await Promise.all(others.map((browser) => fetchExport(server, browser, url)));
    expect(answers.map((a) => [a.statusCode, a.json<{ code: string }>().code])).toEqual([
      [401, 'UNAUTHENTICATED'],
      [404, 'NOT_FOUND'],
      [403, 'FORBIDDEN'],
    ]);
    for (const absent of [`/exports/acts/${randomUUID()}.xlsx`, '/exports/acts/%27or%201.xlsx'])
      expect((await fetchExport(server, officer, absent)).statusCode).toBe(404);
  });
});
