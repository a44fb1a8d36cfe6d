import { listAttachments } from '../files/index.ts';
import type { Ctx } from '../kernel/index.ts';
import type { Reader } from './reader.ts';
import type { AnySpec } from './spec.ts';
import type { View } from './view.ts';

/** One record as its page shows it. @throws NOT_FOUND for an absent one and for one out of scope */
export type Open = (ctx: Ctx, id: string) => Promise<object>;

/** How a record is opened: read within the caller's scope, with its files where it has such. */
export function openerOf({ type, files }: AnySpec, reader: Reader, view: View): Open {
  return async (ctx, id) => {
    const row = await reader.get(ctx, id);
    return view(ctx, row, files ? (await listAttachments(ctx, type, [row.id])).get(row.id) : undefined);
  };
}
