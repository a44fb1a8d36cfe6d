import { anyOf, tables } from '../../../database/tables.ts';
import { badInput } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type ApplicationContent, emptyContent, readContent } from '../applications/content/content.ts';
import { type ContentDifference, differencesOf } from '../applications/content/difference.ts';
import { factsOf, planLinesOf } from '../applications/content/readable.ts';
import type { LibraryContent } from './enter-library.ts';
import type { ProjectType, ProjectVersionType } from './project.type.ts';

/** A version of the library as the form of an application has it; what only an application says is empty. */
export function asApplication(content: unknown): ApplicationContent {
  const { plan, intro, ...project } = content as LibraryContent;
  const known = Object.entries(project)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => [key, key === 'feePerPerson' ? String(value) : value]);
  return { ...emptyContent(), ...readContent({ project: Object.fromEntries(known), plan, introProject: intro }) };
}

/** The fields of a version as people read them, in the order of the form; what nobody filled in is left out. */
export function factsOfVersion({ content }: ProjectVersionType): { path: string; title: string; value: string }[] {
  return factsOf(asApplication(content)).filter(({ value }) => value !== '');
}

/** The lines of a version's teaching plan, teachers by name. */
export const planOfVersion = (version: ProjectVersionType, teachers: ReadonlyMap<string, string>) =>
  planLinesOf(asApplication(version.content), teachers);

/** 版本对比 of two versions of a project, field by field (02 §7.6). @throws BAD_INPUT for a version that it does not have */
export async function differencesOfVersions(
  ctx: Ctx,
  { id, institutionId }: Pick<ProjectType, 'id' | 'institutionId'>,
  from: number,
  to: number,
): Promise<ContentDifference[]> {
  const found = await tables(ctx)
    .selectFrom('training_project_version')
    .select(['content_version as version', 'content'])
    .where('project_id', '=', id)
    .where('content_version', '=', anyOf([from, to]))
    .execute();
  const of = (version: number, path: string): ApplicationContent => {
    const one = found.find((row) => row.version === version);
    if (!one) throw badInput([{ path, message: '没有该版本' }]);
    return asApplication(one.content);
  };
  const teachers = (await teachersByInstitution(ctx, [institutionId])).get(institutionId) ?? new Map();
  return differencesOf(of(from, 'from'), of(to, 'to'), teachers);
}

/** Teachers' names by id for each of the institutions; in one statement. */
export async function teachersByInstitution(
  ctx: Ctx,
  institutionIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const found = await tables(ctx)
    .selectFrom('training_teacher')
    .select(['id', 'name', 'institution_id as institutionId'])
    .where('institution_id', '=', anyOf(institutionIds))
    .execute();
  const groups = Map.groupBy(found, ({ institutionId }) => institutionId);
  return new Map([...groups].map(([key, list]) => [key, new Map(list.map(({ id, name }) => [id, name]))]));
}
