import { tables } from '../../../../database/tables.ts';
import { formatMinute } from '../../../../platform/calendar/index.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { ReviewBatchType } from '../batches/batch.type.ts';
import type { ReviewAssignmentType, ReviewOutcome, ReviewProjectType } from '../batches/batch-project.type.ts';
import { readAssignments, readBatchProjects } from '../batches/find-batch-projects.ts';
import { getBatch } from '../batches/find-batches.ts';

/** A batch with everything that its documents say. */
export interface ReviewFacts {
  batch: ReviewBatchType;
  projects: readonly ReviewProjectType[];
  /** Tasks by project; scores only once scoring is over. */
  tasks: ReadonlyMap<string, readonly ReviewAssignmentType[]>;
}

/** States from which on a document has something to say. */
export const AFTER = {
  published: ['PUBLISHED', 'MATERIAL_OPEN', 'SCORING', 'CLOSED', 'COMPUTED', 'CONFIRMED', 'FILED'],
  closed: ['CLOSED', 'COMPUTED', 'CONFIRMED', 'FILED'],
  computed: ['COMPUTED', 'CONFIRMED', 'FILED'],
  confirmed: ['CONFIRMED', 'FILED'],
} as const;

/** @throws NOT_FOUND; E-1710 where the batch has not come so far */
export async function readReview(ctx: Ctx, id: string, after: keyof typeof AFTER): Promise<ReviewFacts> {
  const batch = await getBatch(ctx, id);
  if (!(AFTER[after] as readonly string[]).includes(batch.state))
    throw new DomainError('E-1710', `评审批次${batch.stateTitle}，还不能生成该文书`);
  const found = (await readBatchProjects(ctx, [batch.id])).get(batch.id) ?? [];
  const projects = found.filter(({ withdrawn }) => !withdrawn);
  const tasks = await readAssignments(
    ctx,
    projects.map((project) => project.id),
  );
  return { batch, projects, tasks };
}

/** A sheet that counts, as its expert has handed it in. */
export interface HandedIn {
  assignmentId: string;
  scores: Readonly<Record<string, string>>;
  comments: Readonly<Record<string, string>>;
  overallComment: string;
  recommended: boolean | null;
  vetoFlags: string[];
}

/** The sheets of a batch by assignment, once scoring is over. */
export async function readHandedIn(ctx: Ctx, batchId: string): Promise<ReadonlyMap<string, HandedIn>> {
  const found = await tables(ctx)
    .selectFrom('review_sheet as s')
    .innerJoin('review_assignment as a', 'a.id', 's.assignment_id')
    .select([
      's.assignment_id as assignmentId',
      's.scores',
      's.comments',
      's.overall_comment as overallComment',
      's.recommended',
      's.veto_flags as vetoFlags',
    ])
    .$narrowType<{ scores: Readonly<Record<string, string>>; comments: Readonly<Record<string, string>> }>()
    .where('a.batch_id', '=', batchId)
    .where('a.state', '=', 'LOCKED')
    .where('s.submitted_at', 'is not', null)
    .execute();
  return new Map(found.map((sheet) => [sheet.assignmentId, sheet]));
}

export const OUTCOMES: Readonly<Record<ReviewOutcome, string>> = {
  PASS: '通过',
  FAIL: '未通过',
  NOT_SELECTED: '未入围',
  INVALID: '评审无效',
  VETO_PENDING: '一票否决待定',
  TIE_PENDING: '并列待定',
};

export const METHODS: Readonly<Record<string, string>> = {
  TRIM: '去掉一个最高分和一个最低分后平均',
  MEAN: '平均',
  MEDIAN: '中位数',
};

/** Lines below the title of every document of a batch. */
export const subtitlesOf = ({ batch }: ReviewFacts): string[] => [
  `${batch.title}（${batch.batchNo}）`,
  `打分时间 ${momentOf(batch.scoreFrom)} 至 ${momentOf(batch.scoreTo)} · 合格线 ${batch.passLine}`,
];

/** To the minute: nobody asks of a meeting for seconds. */
export const momentOf = (value: string | Date): string => formatMinute(new Date(value));
/** Tasks whose experts judge: not those in reserve, nor who stepped back. */
export const judging = (tasks: readonly ReviewAssignmentType[] | undefined): readonly ReviewAssignmentType[] =>
  (tasks ?? []).filter(
    ({ reserve, state }) => !reserve && state !== 'RECUSED' && state !== 'REPLACED' && state !== 'STOOD_BY',
  );

/** 共 3 个项目，通过 2 个，未通过 1 个: only outcomes that there are. */
export function outcomeLine(projects: readonly ReviewProjectType[]): string {
  const counts = Map.groupBy(projects, ({ result }) => (result ? OUTCOMES[result.outcome] : '未计算'));
  const parts = [...counts].map(([title, own]) => `${title} ${own.length} 个`);
  return `共 ${projects.length} 个项目${parts.length > 0 ? `，其中${parts.join('，')}` : ''}。`;
}
