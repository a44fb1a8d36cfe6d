import type { Writable } from 'node:stream';
import { run, sql } from '../../database/sql.ts';
import { type Ctx, transaction } from '../kernel/context.ts';
import type { ExportList, ListHead } from './export-list.ts';

/** Writes a list in one snapshot for all pages: a record that moves meanwhile is neither missing nor there twice. */
export function writeSnapshot<Request>(
  ctx: Ctx,
  target: Writable,
  list: ExportList<Request>,
  request: Request,
  head: Omit<ListHead, 'count'> & { cap: number },
): Promise<number> {
  return transaction(ctx, async (tx) => {
    await run(tx, sql`set transaction isolation level repeatable read, read only`);
    const count = await list.count(tx, request, head.cap);
    return list.write(tx, target, request, { ...head, count });
  });
}
