import { firstRow, sql } from '../../../database/sql.ts';
import { badInput, DomainError, refuse } from '../../../platform/errors/index.ts';
import { refuseOversized } from '../../../platform/forms/index.ts';
import { type Ctx, type Placed, requireUser } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { teachersOf } from '../applications/drafts/applicant.ts';
import { getProjectInScope } from '../projects/find-projects.ts';
import type { LibraryContent } from '../projects/index.ts';
import type { ProjectChangeInput } from './change.inputs.ts';
import { fileChange } from './file-change.ts';
import { changeLimit } from './parameters.ts';
import {
  projectDifferences,
  readProjectValues,
  refuseBeyondLimit,
  toLibrary,
  toValues,
} from './values/project-values.ts';

interface OwnProject extends Placed {
  id: string;
  name: string;
  state: string;
  institutionId: string;
  content: LibraryContent;
}

/**
 * T15-7: content, price or hours of a project of the caller's institution.
 *
 * @throws NOT_FOUND, BAD_INPUT, E-0504, E-1411 … E-1413, E-1503 and E-1504 for what has to be applied for anew
 */
export async function requestProjectChange(ctx: Ctx, input: ProjectChangeInput): Promise<string> {
  refuseOversized(input.content);
  const { id } = await once(ctx, 'requestProjectChange', input.requestId, input, async (tx) => {
    const { id: projectId, name, state, content, ...rest } = await lockOwnProject(tx, input.projectId);
    if (state !== 'IN_LIBRARY' && state !== 'SUSPENDED') throw new DomainError('E-1412', '不在库的机构或项目不能变更');
    const teachers = await teachersOf(tx, [rest.institutionId]);
    const before = toValues(content);
    const after = readProjectValues(input.content, new Set(teachers.keys()), [before.project.category]);
    await requireFreeName(tx, projectId, rest.institutionId, after.project.name);
    refuseBeyondLimit(before, after, await readParameter(tx, changeLimit));
    const differences = projectDifferences(before, after, teachers);
    if (differences.length === 0) throw badInput([{ path: 'content', message: '没有需要变更的内容' }]);
    const change = {
      target: { type: 'PROJECT' as const, id: projectId, name, ...rest },
      content: toLibrary(after),
      sealed: {},
      differences,
      needsCentre: true,
    };
    return { id: await fileChange(tx, change, input) };
  });
  return id;
}

async function lockOwnProject(tx: Ctx, id: string): Promise<OwnProject> {
  const seen = await getProjectInScope(tx, id, 'requestProjectChange');
  const found = await firstRow<OwnProject>(
    tx,
    sql`select p.id, p.name, p.state, p.institution_id as "institutionId", p.org_id as "orgId", p.org_path as "orgPath",
              p.district_code as "districtCode", v.content
            from training_project p
            join training_project_version v on v.project_id = p.id and v.content_version = p.content_version
           where p.id = ${seen.id} and p.org_id = ${requireUser(tx).orgId} for update of p`,
  );
  if (!found) throw refuse('NOT_FOUND');
  return found;
}

/** 本机构已有同名项目 (02 §7.7). */
async function requireFreeName(tx: Ctx, id: string, institutionId: string, name: string): Promise<void> {
  const same = await firstRow(
    tx,
    sql`select 1 as one from training_project where institution_id = ${institutionId} and name = ${name} and id <> ${id}
          and state not in ('REMOVED', 'EXPIRED')`,
  );
  if (same) throw badInput([{ path: 'content.project.name', message: '本机构已有同名项目' }]);
}
