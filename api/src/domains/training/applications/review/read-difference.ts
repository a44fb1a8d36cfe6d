import { anyOf, tables } from '../../../../database/tables.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readContent } from '../content/content.ts';
import { type ContentDifference, differencesOf } from '../content/difference.ts';
import { getApplicationRow } from '../find-applications.ts';
import type { FrozenInstitution } from '../frozen/frozen.ts';
import { institutionDifferences } from '../frozen/institution-difference.ts';
import { teacherNames } from '../frozen/read-frozen.ts';

/**
 * What a version changes against an earlier one, field by field, in the application and in the institution as each version has kept it (BR16-2,
 * 02 §9.3).
 *
 * @throws NOT_FOUND for an application outside the scope, or for a version that was never submitted
 */
export async function readDifference(
  ctx: Ctx,
  input: { id: string; from: number; to: number },
): Promise<ContentDifference[]> {
  const row = await getApplicationRow(ctx, input.id, 'projectApplicationDifference');
  const found = await tables(ctx)
    .selectFrom('project_application_version')
    .select(['content_version as version', 'content', 'institution'])
    .$narrowType<{ institution: FrozenInstitution }>()
    .where('application_id', '=', row.id)
    .where('content_version', '=', anyOf([input.from, input.to]))
    .execute();
  const versions = new Map(found.map(({ version, ...kept }) => [version, kept]));
  const [before, after] = [versions.get(input.from), versions.get(input.to)];
  if (!before || !after) throw refuse('NOT_FOUND');
  const teachers = teacherNames(before.institution, after.institution);
  return [
    ...differencesOf(readContent(before.content), readContent(after.content), teachers),
    ...institutionDifferences(before.institution, after.institution),
  ];
}
