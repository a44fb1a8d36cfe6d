import { rows, sql } from '../../../../database/sql.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { PROJECT_CATEGORY, titleOfItem } from '../../codes.ts';
import { BEFORE_CLOSE } from '../assignments/assign.ts';
import { findConflicts, pairKey } from '../assignments/conflicts.ts';
import { getBatch } from '../batches/find-batches.ts';
import { type Bar, type Candidate, type Gap, type OpenProject, suggest } from './suggest.ts';
import type { ReviewSuggestionType } from './suggestion.type.ts';

/**
 * Whom the projects of a batch could be given to, by field, load and conflict of interest; nothing is written. What is taken of it is assigned
 * as if it had been chosen by hand, with every check anew.
 *
 * @throws NOT_FOUND, E-1702 when scoring is over
 */
export async function suggestExperts(ctx: Ctx, batchId: string): Promise<ReviewSuggestionType> {
  const batch = await getBatch(ctx, batchId);
  if (!BEFORE_CLOSE.includes(batch.state)) throw new DomainError('E-1702', '打分已结束，不能再分配专家');
  const [projects, experts] = [
    await readProjects(ctx, batch.id, batch.plannedExperts),
    await readCandidates(ctx, batch),
  ];
  const conflicts = await findConflicts(
    ctx,
    batch.id,
    experts.map(({ id }) => id),
  );
  const assigned = new Set(projects.flatMap(({ id, experts: own }) => own.map((expert) => pairKey(expert, id))));
  const barOf = (expertId: string, projectId: string): Bar | undefined => {
    const key = pairKey(expertId, projectId);
    const conflict = conflicts.get(key);
    if (assigned.has(key)) return 'ASSIGNED';
    return conflict?.hard ? 'HARD' : conflict?.soft ? 'SOFT' : undefined;
  };
  const { tasks, gaps, loads } = suggest(projects, experts, barOf);
  const byId = new Map(projects.map((project) => [project.id, project]));
  return {
    assignments: tasks,
    gaps: gaps.map((gap) => {
      const project = byId.get(gap.batchProjectId);
      return { ...gap, projectName: project?.name ?? '', reason: reasonOf(gap, project?.category ?? '') };
    }),
    loads: experts
      .filter(({ id, load }) => (loads.get(id) ?? 0) > 0 || load > 0)
      .map(({ id, name, load }) => ({ expertId: id, name, before: load, after: loads.get(id) ?? load })),
  };
}

function reasonOf({ ofField, assigned, hard, soft, missing }: Gap, category: string): string {
  const kept = [
    assigned > 0 && `已在本项目中${assigned}名`,
    hard > 0 && `须回避${hard}名`,
    soft > 0 && `有提示${soft}名（须说明理由，请手工分配）`,
  ].filter(Boolean);
  const known = `“${titleOfItem(PROJECT_CATEGORY, category)}”领域的在聘专家${ofField}名`;
  return `${known}${kept.length > 0 ? `，其中${kept.join('、')}` : ''}，还缺${missing}名`;
}

/** The projects that are judged, with everybody who was ever given them: nobody is given one twice. */
function readProjects(
  ctx: Ctx,
  batchId: string,
  planned: number,
): Promise<(OpenProject & { experts: readonly string[] })[]> {
  return rows(
    ctx,
    sql`select p.id, p.display_name as name, v.content->'project'->>'category' as category,
          greatest(0, ${planned}::int - count(a.id) filter (where not a.reserve and a.state not in ('RECUSED', 'REPLACED'))::int) as missing,
          coalesce(bool_or(a.leader and a.state not in ('RECUSED', 'REPLACED')), false) as led,
          coalesce(array_agg(a.expert_id::text) filter (where a.id is not null), '{}') as experts
        from review_batch_project p
        join project_application_version v on v.application_id = p.application_id and v.content_version = p.content_version
        left join review_assignment a on a.batch_project_id = p.id
       where p.batch_id = ${batchId} and not p.withdrawn group by p.id, v.content order by p.seq`,
  );
}

/** Experts who are in office until scoring is over and can sign in, with what lies before them. */
function readCandidates(ctx: Ctx, { scoreTo }: { scoreTo: string | Date }): Promise<Candidate[]> {
  const until = localDateOf(new Date(scoreTo));
  return rows<Candidate>(
    ctx,
    sql`select e.id, e.name, e.fields, e.review_count as experience,
          (select count(*)::int from review_assignment a join review_batch b on b.id = a.batch_id
             join review_batch_project p on p.id = a.batch_project_id
            where a.expert_id = e.id and not a.reserve and not p.withdrawn and a.state not in ('RECUSED', 'REPLACED')
              and b.state in ('DRAFT', 'PUBLISHED', 'MATERIAL_OPEN', 'SCORING')) as load
        from review_expert e
       where e.enabled and (e.valid_to is null or e.valid_to >= ${until}::date)
         and exists (select 1 from user_account u where u.id = e.account_id and u.status in ('ENABLED', 'PENDING')) order by e.id`,
  );
}
