import { type Attachment, listAttachments } from '../files/index.ts';
import type { Ctx } from '../kernel/index.ts';
import type { AnySpec } from './spec.ts';

/** The files of a record, as they are or read when somebody asks. */
export type Files = readonly Attachment[] | (() => Promise<readonly Attachment[]>);

/** The files of the rows of a page: read once for all of them, and only where somebody asks for them. */
export function filesOf(ctx: Ctx, { type, files }: AnySpec, found: readonly { id: string }[]): (id: string) => Files {
  if (!files) return () => [];
  let read: ReturnType<typeof listAttachments> | undefined;
  return (id) => async () => {
    read ??= listAttachments(
      ctx,
      type,
      found.map((row) => row.id),
    );
    return (await read).get(id) ?? [];
  };
}
