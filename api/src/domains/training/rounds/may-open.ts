import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { MARK_KIND, titleOfItem } from '../codes.ts';

/** What decides whether a project may be called out for enrolment (BR14-2, BR15-3). */
export interface ProjectStanding {
  projectState: string;
  institutionState: string;
  /** The mark in force that keeps project or institution from new rounds, if any. */
  markKind: string | null;
  markReason: string | null;
}

/** How projects stand, by id, in one statement. */
export async function standingOfProjects(
  ctx: Ctx,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, ProjectStanding>> {
  const found = await rows<ProjectStanding & { id: string }>(
    ctx,
    sql`select p.id, p.state as "projectState", i.state as "institutionState", m.kind as "markKind", m.reason as "markReason"
          from training_project p join training_institution i on i.id = p.institution_id
          left join lateral (select kind, reason from training_mark where target_id in (p.id, i.id) and lifted_at is null
                               and 'ROUND' = any(effects) order by kind limit 1) m on true
         where p.id = any(${[...projectIds]}::uuid[])`,
  );
  return new Map(found.map(({ id, ...rest }) => [id, rest]));
}

/** The same of a round that is open already: a project that has run out keeps it to its close (02 §7.7). */
export function refusalOfOpenRound(standing: ProjectStanding): { code: string; message: string } | undefined {
  const { projectState } = standing;
  return refusalOfProject({ ...standing, projectState: projectState === 'EXPIRED' ? 'IN_LIBRARY' : projectState });
}

/** Why a round of the project may not be drafted or published; undefined = it may (AC14-2, AC15-3). */
export function refusalOfProject(standing: ProjectStanding): { code: string; message: string } | undefined {
  const { projectState, institutionState, markKind, markReason } = standing;
  const say = (message: string) => ({ code: 'E-1306', message });
  if (institutionState !== 'IN_LIBRARY') return say('培训机构不在库或已暂停，不能发布报名');
  if (projectState !== 'IN_LIBRARY') return say('该项目不在库或已暂停，不能发布报名');
  if (markKind === 'M5') return say('该项目逾期未年检，不能发布报名');
  return markKind === null ? undefined : say(`${titleOfItem(MARK_KIND, markKind)}：${markReason}，不能发布报名`);
}
