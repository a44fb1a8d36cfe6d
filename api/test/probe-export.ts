import { z } from 'zod';
import { firstRow, rows, run, sql } from '../src/database/sql.ts';
import { refuse } from '../src/platform/errors/index.ts';
import type { ExportList } from '../src/platform/exports/index.ts';
import { writeXlsx } from '../src/platform/files/index.ts';
import { type Ctx, defineModule, hasPermission } from '../src/platform/kernel/index.ts';

const PAGE = 500;

interface Line {
  n: number;
  word: string;
}

/** What a test wants to happen before a page is written; the number is of its first row. */
type Hook = (ctx: Ctx, first: number) => Promise<void> | void;

let hook: Hook = () => undefined;

export function onExportPage(next: Hook): void {
  hook = next;
}

export type ProbeRequest = { most: number; search?: string | undefined };

/** A list of as many numbered rows as a table of its own holds. */
export const probeList: ExportList<ProbeRequest> = {
  kind: 'probe',
  title: '试验清单',
  unit: '条',
  schema: z.object({ most: z.number(), search: z.string().optional() }),
  authorise: (ctx) => {
    if (!hasPermission(ctx.actor, 'case:export')) throw refuse('FORBIDDEN');
  },
  isPlain: ({ search }) => search === '明文',
  describe: async (_ctx, { most }) => ({ range: `前${most}条`, filter: `序号不超过${most}` }),
  count: async (ctx, { most }, cap) => {
    const found = await firstRow<{ n: number }>(
      ctx,
      sql`select count(*)::int as n from (select 1 from probe_line where n <= ${most} limit ${cap}) t`,
    );
    return found?.n ?? 0;
  },
  write: (tx, target, { most }, head) =>
    writeXlsx<Line>(tx, target, {
      ...head,
      notes: [['条数', head.count]],
      columns: [
        { title: '序号', value: ({ n }) => n },
        { title: '内容', value: ({ word }) => word },
      ],
      pages: readLines(tx, most),
    }),
  audit: ({ most }) => ({ event: 'case.export', objectType: 'probe', detail: { most } }),
};

async function* readLines(tx: Ctx, most: number): AsyncGenerator<Line[]> {
  for (let after = 0; ; after += PAGE) {
    const page = await rows<Line>(
      tx,
      sql`select n, word from probe_line where n > ${after} and n <= ${most} order by n limit ${PAGE}`,
    );
    if (page.length === 0) return;
    await hook(tx, after + 1);
    yield page;
  }
}

export const probeExportModule = defineModule({ name: 'probe-export', title: '试验', exportLists: [probeList] });

export async function prepareLines(ctx: Ctx, count: number): Promise<void> {
  await run(ctx, sql`create table probe_line (n int primary key, word text not null)`);
  await run(ctx, sql`insert into probe_line select n, '=第' || n || '条' from generate_series(1, ${count}::int) n`);
}

/** Puts a parameter into force as an administrator would. */
export async function setValue(ctx: Ctx, code: string, value: unknown): Promise<void> {
  await run(
    ctx,
    sql`insert into parameter_value as p (code, value, changed_at, changed_by_name)
        values (${code}, ${JSON.stringify(value)}::jsonb, ${ctx.app.clock.now()}, '测试')
        on conflict (code) do update set value = excluded.value`,
  );
}
