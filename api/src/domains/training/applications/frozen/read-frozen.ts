import { sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { loaderOf } from '../../../../graphql/loaders.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { FrozenInstitution } from './frozen.ts';

const keyOf = (applicationId: string, version: number) => `${applicationId}:${version}`;

/** The institution as a submitted version has kept it; null for a version that was never submitted. One statement for many. */
export function readFrozen(ctx: Ctx, applicationId: string, version: number): Promise<FrozenInstitution | null> {
  return loaderOf<FrozenInstitution | null>(
    ctx,
    'training.application.frozen',
    (keys) => load(ctx, keys),
    () => null,
  ).load(keyOf(applicationId, version));
}

async function load(ctx: Ctx, keys: readonly string[]): Promise<ReadonlyMap<string, FrozenInstitution>> {
  const found = await tables(ctx)
    .selectFrom('project_application_version')
    .select(['application_id as id', 'content_version as version', 'institution'])
    .$narrowType<{ institution: FrozenInstitution }>()
    .where(sql<boolean>`application_id || ':' || content_version = any(${[...keys]}::text[])`)
    .where('application_id', '=', anyOf(keys.map((key) => key.slice(0, 36))))
    .execute();
  return new Map(found.map(({ id, version, institution }) => [keyOf(id, version), institution]));
}

/** Names of the teachers by id, as versions have kept them. */
export function teacherNames(...institutions: readonly (FrozenInstitution | null)[]): ReadonlyMap<string, string> {
  return new Map(institutions.flatMap((one) => one?.teachers ?? []).map(({ id, name }) => [id, name]));
}
