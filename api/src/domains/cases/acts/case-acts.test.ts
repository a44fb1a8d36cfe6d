import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { buildCase } from '../../../../test/cases.ts';
import { type Product, product } from '../../../../test/product.ts';
import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let officer: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

const ADVANCE = `mutation ($input: ActInput!) { advanceCases(input: $input) {
  ok skipped failed rows { id result code message record { status version subCases { matterCode status } } } } }`;

interface Row {
  id: string;
  result: string;
  code: string | null;
  record: { status: string; version: number; subCases: { matterCode: string; status: string }[] };
}

async function act(
  browser: Browser,
  action: string,
  cases: readonly { id: string; version: number }[],
  input: object = {},
) {
  const { data, code } = await browser.run(ADVANCE, {
    input: { action, requestId: randomUUID(), rows: cases.map(({ id, version }) => ({ id, version })), ...input },
  });
  if (code) throw new Error(code);
  return data.advanceCases as { ok: number; skipped: number; failed: number; rows: Row[] };
}

beforeAll(async () => {
  app = await product('case_acts');
  officer = await app.as('officer_hk');
});
afterAll(() => app.close());

describe('Flow A: pre-review return', () => {
  it('R5.0, R5.1.1, R5.1.2, AC-05-01 three cases and their six sub-cases are returned, six pushes queued, three applicants told', async () => {
    const cases = await Promise.all([1, 2, 3].map((n) => buildCase(system(), { n, only: ['M01', 'M02'] })));
    const ids = cases.map((c) => c.id);
    const before = await rows<{ n: string }>(system(), sql`select count(*) as n from outbox_message`);
    const result = await act(officer, 'return', cases, { reasonCode: 'R01' });
    expect(result).toMatchObject({ ok: 3, skipped: 0, failed: 0 });
    for (const row of result.rows) {
      expect(row.record.status).toBe('PREREVIEW_RETURNED');
      expect(row.record.subCases.map((s) => s.status)).toEqual(['PREREVIEW_RETURNED', 'PREREVIEW_RETURNED']);
    }
    const after = await rows<{ n: string }>(system(), sql`select count(*) as n from outbox_message`);
    expect(Number(after[0]?.n) - Number(before[0]?.n)).toBe(6);
    const told = await rows(
      system(),
      sql`select 1 from notification where template_code = 'N07' and record_id = any(${ids}::uuid[])`,
    );
    expect(told).toHaveLength(3);
  });
});
