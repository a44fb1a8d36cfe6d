import { rows, sql } from '../../../../database/sql.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readContent } from '../content/content.ts';
import { type ContentDifference, differencesOf } from '../content/difference.ts';
import { teachersOf } from '../drafts/applicant.ts';
import { getApplicationRow } from '../find-applications.ts';

/**
 * What a version changes against an earlier one, field by field (BR16-2).
 *
 * @throws NOT_FOUND for an application outside the scope, or for a version that was never submitted
 */
export async function readDifference(
  ctx: Ctx,
  input: { id: string; from: number; to: number },
): Promise<ContentDifference[]> {
  const row = await getApplicationRow(ctx, input.id, 'projectApplicationDifference');
  const found = await rows<{ version: number; content: unknown }>(
    ctx,
    sql`select content_version as version, content from project_application_version
         where application_id = ${row.id} and content_version = any(${[input.from, input.to]}::int[])`,
  );
  const contents = new Map(found.map(({ version, content }) => [version, readContent(content)]));
  const [before, after] = [contents.get(input.from), contents.get(input.to)];
  if (!before || !after) throw refuse('NOT_FOUND');
  return differencesOf(before, after, await teachersOf(ctx, [row.institutionId]));
}
