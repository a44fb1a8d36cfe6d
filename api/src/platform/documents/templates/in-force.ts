import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { tables } from '../../../database/tables.ts';
import { readSealed } from '../../files/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import type { TemplateKind } from './template-kind.ts';

/** The edition of a kind that is used now; none while the shipped one is. */
export const templateInForce = (ctx: Ctx, kind: string): Promise<{ id: string } | undefined> =>
  tables(ctx)
    .selectFrom('document_template')
    .select('id')
    .where('kind', '=', kind)
    .where('state', '=', 'PUBLISHED')
    .orderBy('published_at', 'desc')
    .limit(1)
    .executeTakeFirst();

/** The Word file of an edition, whatever has become of it since: what was made with it keeps its look. */
export async function templateOf(ctx: Ctx, kind: TemplateKind, id: string | null): Promise<Buffer> {
  if (id === null) return kind.shipped();
  const { file_id } = await tables(ctx)
    .selectFrom('document_template')
    .select('file_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return buffer(Readable.from(readSealed(ctx, file_id)));
}
