import { rows, type SqlInstant, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { getBatch } from '../batches/find-batches.ts';
import { SECTIONS, type Section } from '../batches/materials.ts';
import type { PageTime } from '../sheets/note-reading.ts';
import type { ReviewReadingType } from './reading.type.ts';

interface PartRow {
  assignmentId: string;
  section: Section;
  fileName: string | null;
  times: number;
  seconds: number;
  pages: number | null;
  documentPages: number | null;
  pageTimes: PageTime[];
  firstAt: SqlInstant;
  lastAt: SqlInstant;
}

/**
 * 阅卷记录 of a batch, sheet by sheet: what each expert has opened of which project, how often and for how long, documents page by page (02 §10.3). In two
 * statements.
 *
 * @throws NOT_FOUND
 */
export async function readReadings(ctx: Ctx, batchId: string): Promise<ReviewReadingType[]> {
  const { id } = await getBatch(ctx, batchId);
  const tasks = await tables(ctx)
    .selectFrom('review_assignment as a')
    .innerJoin('review_batch_project as p', 'p.id', 'a.batch_project_id')
    .innerJoin('review_expert as e', 'e.id', 'a.expert_id')
    .select(['a.id as assignmentId', 'p.seq as projectSeq', 'p.display_name as projectName', 'e.name as expertName'])
    .where('a.batch_id', '=', id)
    .where('a.reserve', '=', false)
    .where('p.withdrawn', '=', false)
    .orderBy('p.seq')
    .orderBy('a.id')
    .execute();
  const parts = await rows<PartRow>(
    ctx,
    sql`with seen as (
          select v.assignment_id, v.section, v.file_id, t.page, sum(t.seconds)::int as seconds
            from review_page_view t join review_material_view v on v.id = t.view_id join review_assignment a on a.id = v.assignment_id
           where a.batch_id = ${id} group by v.assignment_id, v.section, v.file_id, t.page),
        documents as (
          select assignment_id, section, file_id, count(*)::int as pages,
                 jsonb_agg(jsonb_build_object('page', page, 'seconds', seconds) order by page) as times
            from seen group by assignment_id, section, file_id)
        select v.assignment_id as "assignmentId", v.section, f.name as "fileName", count(*)::int as times, sum(v.seconds)::int as seconds,
          coalesce(max(d.pages), max(v.pages)) as pages, case when max(v.pages) is null then max(f.pages) end as "documentPages",
          coalesce(d.times, '[]') as "pageTimes", min(v.opened_at) as "firstAt", max(coalesce(v.noted_at, v.opened_at)) as "lastAt"
        from review_material_view v join review_assignment a on a.id = v.assignment_id left join stored_file f on f.id = v.file_id
        left join documents d on d.assignment_id = v.assignment_id and d.section = v.section and d.file_id = v.file_id
       where a.batch_id = ${id} group by v.assignment_id, v.section, v.file_id, f.name, d.times order by min(v.opened_at), v.section`,
  );
  const byTask = Map.groupBy(parts, ({ assignmentId }) => assignmentId);
  return tasks.map((task) => {
    const own = byTask.get(task.assignmentId) ?? [];
    return {
      ...task,
      seconds: own.reduce((sum, { seconds }) => sum + seconds, 0),
      sections: new Set(own.map(({ section }) => section)).size,
      files: own.filter(({ fileName }) => fileName !== null).length,
      pages: own.reduce((sum, { pages }) => sum + (pages ?? 0), 0),
      firstAt: own.map(({ firstAt }) => firstAt).toSorted(byTime)[0] ?? null,
      lastAt:
        own
          .map(({ lastAt }) => lastAt)
          .toSorted(byTime)
          .at(-1) ?? null,
      parts: own.map(({ assignmentId: _task, section, ...part }) => ({ ...part, title: SECTIONS[section] })),
    };
  });
}

const byTime = (a: SqlInstant, b: SqlInstant) => new Date(a).getTime() - new Date(b).getTime();
