import { firstRow, type SqlInstant, sql } from '../../../database/sql.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { readFlowRows } from '../../../platform/flow/index.ts';
import type { Ctx, Placed } from '../../../platform/kernel/index.ts';
import { newestFirst } from '../../../platform/lists/index.ts';
import { negativeFlow } from '../negatives/negative.flow.ts';
import { replyFlow } from '../replies/reply.flow.ts';
import { EVALUATION_REPLY } from '../replies/reply-binding.ts';
import {
  ANONYMOUS,
  BUSINESS_TYPES,
  type BusinessType,
  CHANNELS,
  type EvaluationChannel,
  GRADES,
  type Grade,
  SCENES,
  type Scene,
  type StaffSnapshot,
} from '../words.ts';
import { EvaluationDetailType, EvaluationReplyType, EvaluationType } from './evaluation.type.ts';
import { type EvaluationFilterInput, evaluationWhere } from './evaluation-filter.ts';

/** An evaluation as lists read it. */
export interface EvaluationRow extends Placed {
  id: string;
  evaluationNo: string;
  grade: Grade;
  options: { code: string; text: string }[];
  optionSet: number;
  comment: string;
  anonymous: boolean;
  applicantMasked: string;
  caseId: string | null;
  caseNo: string | null;
  serviceNo: string;
  matterCode: string;
  matterName: string;
  businessType: BusinessType;
  scene: Scene;
  channel: EvaluationChannel;
  orgName: string;
  windowNo: string | null;
  staff: StaffSnapshot[];
  submittedAt: SqlInstant;
  receivedAt: SqlInstant;
  late: boolean;
  clockWrong: boolean;
  byProxyName: string | null;
  publishedAt: SqlInstant | null;
  replyId: string | null;
  replyState: string | null;
  negativeId: string | null;
  negativeNo: string | null;
  negativeState: string | null;
  pushState: string;
}

/** `e` is the evaluation, `y` its answer, `n` the newest negative review about it. */
export const evaluationTables = sql`
  evaluation e
  left join evaluation_reply y on y.evaluation_id = e.id
  left join lateral (select * from negative_review r where r.evaluation_id = e.id order by r.id desc limit 1) n on true`;

const columns = sql`
  e.id, e.org_id as "orgId", e.org_path as "orgPath", e.district_code as "districtCode", e.evaluation_no as "evaluationNo", e.grade, e.options, e.option_set as "optionSet",
  e.comment_masked as comment, e.anonymous, e.applicant_masked as "applicantMasked", e.case_id as "caseId", e.case_no as "caseNo",
  e.service_no as "serviceNo", e.matter_code as "matterCode", e.matter_name as "matterName", e.business_type as "businessType", e.scene,
  e.channel, e.org_name as "orgName", e.window_no as "windowNo", e.staff, e.submitted_at as "submittedAt", e.received_at as "receivedAt",
  e.late, e.clock_wrong as "clockWrong", e.by_proxy_name as "byProxyName", e.published_at as "publishedAt", y.id as "replyId", y.state as "replyState", n.id as "negativeId",
  n.review_no as "negativeNo", n.state as "negativeState",
  (select case when bool_or(m.state in ('REJECTED', 'DEAD')) then 'FAILED' when bool_and(m.state = 'ACKED') then 'SYNCED'
               when count(*) > 0 then 'PENDING' else 'NONE' end
     from outbox_message m where m.record_type = 'evaluation' and m.record_id = e.id) as "pushState"`;

/** The case of an anonymous evaluation would name who gave it. */
const NO_CASE = { caseId: null, caseNo: null, serviceNo: null } as const;

/** As staff see it: numbers masked, an anonymous one without anybody and without what leads to him. */
export function viewEvaluation(row: EvaluationRow): EvaluationType {
  return Object.assign(new EvaluationType(), row.anonymous ? { ...row, ...NO_CASE } : row, {
    byProxy: row.byProxyName !== null,
    gradeTitle: GRADES[row.grade],
    options: row.options.map(({ text }) => text),
    evaluatorMasked: row.anonymous ? ANONYMOUS : row.applicantMasked,
    businessTypeTitle: BUSINESS_TYPES[row.businessType],
    sceneTitle: SCENES[row.scene],
    channelTitle: CHANNELS[row.channel],
    replyStateTitle: row.replyState ? (replyFlow.states[row.replyState]?.title ?? row.replyState) : '未答复',
    negativeStateTitle: row.negativeState && (negativeFlow.states[row.negativeState]?.title ?? row.negativeState),
  });
}

const evaluations = newestFirst<EvaluationRow, EvaluationFilterInput, EvaluationType>({
  type: 'evaluation',
  alias: 'e',
  columns,
  tables: evaluationTables,
  where: evaluationWhere,
  viewer: () => viewEvaluation,
});

/** 评价 of the caller's scope, newest first: two statements however long the page. */
export const listEvaluations = evaluations.page;
/** All of the list, page by page, for exports. */
export const evaluationPages = evaluations.pages;
/** One evaluation of the caller's scope. @throws NOT_FOUND */
export const readEvaluationRow = evaluations.get;

/** One evaluation with its answer. @throws NOT_FOUND */
export async function openEvaluation(ctx: Ctx, id: string): Promise<EvaluationDetailType> {
  const row = await readEvaluationRow(ctx, id);
  return Object.assign(new EvaluationDetailType(), {
    evaluation: viewEvaluation(row),
    reply: row.replyId ? await readReply(ctx, row.replyId) : null,
  });
}

async function readReply(ctx: Ctx, id: string): Promise<EvaluationReplyType> {
  const [flowRow] = await readFlowRows(ctx, ctx.app.registry.getRecord(EVALUATION_REPLY), [id]);
  const own = await firstRow<Omit<EvaluationReplyType, 'row' | 'flow' | 'stateTitle'>>(
    ctx,
    sql`select id, version, content, content_no as "contentNo", author_name as "authorName", author_org_name as "authorOrgName",
               written_at as "writtenAt", state, published_at as "publishedAt", decision_text as "decisionText"
          from evaluation_reply where id = ${id}`,
  );
  if (!flowRow || !own) throw refuse('NOT_FOUND');
  return Object.assign(new EvaluationReplyType(), own, {
    row: flowRow,
    stateTitle: replyFlow.states[own.state]?.title ?? own.state,
  });
}
