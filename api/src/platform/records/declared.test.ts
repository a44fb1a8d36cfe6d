import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../test/product.ts';
import { disagreements } from './disagreements.ts';
import { defineTable } from './table.ts';

let app: Product;
beforeAll(async () => {
  app = await product('declared_records');
});
afterAll(() => app.close());

const ctx = () => app.context({ kind: 'SYSTEM', name: '测试' });

describe('declared records', () => {
  it('say of their tables what the database says', async () => {
    const tables = app.registry.declared.map(({ table }) => table);
    expect(tables.length).toBeGreaterThan(0);
    expect(await disagreements(ctx(), tables)).toEqual([]);
  });

  it('are named where they do not', async () => {
    const wrong = defineTable({
      name: 'record_import',
      columns: {
        record_type: { kind: 'text', max: 30, title: '类型' },
        row_count: { kind: 'whole', filled: true, title: '行数' },
        sm3: { kind: 'text', max: 64, fixed: true, title: '摘要' },
      },
    });
    expect(await disagreements(ctx(), [wrong])).toEqual([
      'record_import.record_type: declared as character varying(30), found as character varying(60)',
      'record_import.row_count: filled by the database: false',
    ]);
  });
});
