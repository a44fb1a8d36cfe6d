import { rows, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import type { FlowRow } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { type ChecklistItem, type ItemAnswer, itemsOf } from './checklists/checklist.ts';
import type { Problem, Reply } from './improvement/problems.ts';
import { inspectionDefaults, sendAllToRecheck } from './parameters.ts';
import { expiredOf } from './review/qualifications.ts';
import type { RunFigures } from './statistics/figures.ts';

interface Known {
  cycleState: string;
  reportFrom: Date;
  now: Date;
  selfReport: string;
  statisticsAnswer: 'CONFIRMED' | 'DISPUTED' | null;
  statDispute: string | null;
  disputeAnswer: string | null;
  answers: readonly ItemAnswer[];
  items: readonly ChecklistItem[];
  qualificationsSeen: boolean;
  /** Titles of required qualifications that had run out on the reference date. */
  expired: readonly string[];
  fieldVisit: boolean;
  visited: boolean;
  problems: readonly Problem[];
  roundNo: number;
  maxRounds: number;
  /** 需改进 goes to the centre too. */
  allRechecked: boolean;
  roundProblems: readonly Problem[];
  replies: readonly Reply[];
  overdue: boolean;
  /** What was handed in could be handed in anew: the report's window, or the improvement's deadline, is not over. */
  timeLeft: boolean;
  /** Codes of the files that hang on it. */
  fileCodes: readonly string[];
  verdict: string | null;
  effect: string | null;
  marked: boolean;
}

/** What the guards of an inspection look at. */
export type InspectionFacts = Known & Readonly<Record<string, unknown>>;

type FactRow = Omit<
  Known,
  'now' | 'items' | 'expired' | 'maxRounds' | 'allRechecked' | 'overdue' | 'reportFrom' | 'timeLeft'
> & {
  id: string;
  items: ChecklistItem[];
  figures: RunFigures | null;
  state: string;
  reportFrom: SqlInstant;
  reportTo: SqlInstant;
  improveDeadline: string | null;
  roundDeadline: string | null;
  institutionId: string;
  institutionType: string;
  referenceDate: string;
};

/** In two statements for all records, beside the parameters. */
export async function loadInspectionFacts(
  ctx: Ctx,
  records: readonly FlowRow[],
): Promise<Map<string, InspectionFacts>> {
  const { maxRounds } = await readParameter(ctx, inspectionDefaults);
  const allRechecked = await readParameter(ctx, sendAllToRecheck);
  const now = ctx.app.clock.now();
  const today = localDateOf(now);
  const found = await rows<FactRow>(
    ctx,
    sql`select n.id, n.state, c.state as "cycleState", c.report_from as "reportFrom", c.report_to as "reportTo", c.reference_date::text as "referenceDate", l.items, s.figures,
          n.self_report as "selfReport", n.statistics_answer as "statisticsAnswer", n.stat_dispute as "statDispute",
          n.dispute_answer as "disputeAnswer", n.answers, n.qualifications_seen as "qualificationsSeen", n.field_visit as "fieldVisit",
          n.visit is not null as visited, n.problems, n.round_no as "roundNo", n.improve_deadline::text as "improveDeadline",
          r.deadline::text as "roundDeadline",
          coalesce(r.problems, '[]') as "roundProblems", coalesce(r.replies, '[]') as replies, n.district_verdict as verdict, n.effect,
          n.institution_id as "institutionId", i.institution_type as "institutionType",
          array(select a.material_code from attachment a where a.record_type = 'projectInspection' and a.record_id = n.id) as "fileCodes",
          exists (select 1 from training_mark m where m.target_id = n.project_id and m.lifted_at is null and m.kind in ('M3', 'M5')) as marked
        from project_inspection n join inspection_cycle c on c.id = n.cycle_id join inspection_checklist l on l.id = c.checklist_id
        join training_institution i on i.id = n.institution_id
        left join inspection_snapshot s on s.id = n.snapshot_id
        left join inspection_improvement r on r.inspection_id = n.id and r.round_no = n.round_no
       where n.id = any(${records.map(({ id }) => id)}::uuid[])`,
  );
  const expired = await expiredOf(ctx, found);
  return new Map(
    found.map(({ id, figures, items, improveDeadline, ...facts }) => [
      id,
      {
        ...facts,
        reportFrom: toDate(facts.reportFrom),
        now,
        items: itemsOf(items, figures?.runsOpened ?? 0),
        expired: expired(facts),
        maxRounds,
        allRechecked,
        overdue: improveDeadline !== null && improveDeadline < today,
        timeLeft: facts.state === 'RE_REVIEW' ? (facts.roundDeadline ?? '') >= today : now < toDate(facts.reportTo),
      },
    ]),
  );
}
