import { rows, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx, Placed } from '../../../platform/kernel/index.ts';
import { type OutboxInput, pushOutbox } from '../../../platform/outbox/index.ts';
import { REPORTING_MATTER } from '../../cases/index.ts';
import { hideNames, namesOf, type Spoken, staffNames } from '../evaluations/names.ts';
import { negativeFlow } from '../negatives/negative.flow.ts';
import { VERDICTS, type Verdict } from '../negatives/reasons.ts';
import {
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
import { REVIEW_PLATFORM } from './review-channel.ts';

interface Pushed extends Placed {
  id: string;
  caseId: string | null;
  evaluationNo: string;
  anonymous: boolean;
}

const placed = sql`e.id, e.case_id as "caseId", e.evaluation_no as "evaluationNo", e.anonymous, e.org_id as "orgId", e.org_path as "orgPath",
  e.district_code as "districtCode"`;

/** One stream for each evaluation: the answer never overtakes what it answers. Nothing in it names the evaluator. */
function message(
  { id, caseId, evaluationNo, anonymous, orgId, orgPath, districtCode }: Pushed,
  kind: string,
  content: Readonly<Record<string, unknown>>,
  /** What the push log shows in its place. */
  logged: Readonly<Record<string, unknown>> = content,
): OutboxInput {
  const payload = { evaluationNo, ...content };
  const shown = { evaluationNo, ...logged };
  // The push log of a case shows no anonymous evaluation, and that of an evaluation no case.
  const { projNo: _projNo, ...unnamed } = shown as { projNo?: unknown };
  return {
    channel: REVIEW_PLATFORM,
    kind,
    streamKey: `review:${id}`,
    streamTitle: evaluationNo,
    payload,
    masked: anonymous ? unnamed : shown,
    recordType: 'evaluation',
    recordId: id,
    ...(!anonymous && caseId && { rootId: caseId }),
    orgId,
    orgPath,
    districtCode,
  };
}

const moment = (at: SqlInstant) => formatDateTime(toDate(at));

interface EvaluationToPush extends Pushed, Spoken {
  caseId: string | null;
  grade: Grade;
  options: { code: string; text: string }[];
  comment: string;
  byProxy: boolean;
  serviceNo: string;
  serviceCode: string;
  matterName: string;
  businessType: BusinessType;
  scene: Scene;
  channel: EvaluationChannel;
  orgName: string;
  staff: StaffSnapshot[];
  submittedAt: SqlInstant;
  late: boolean;
}

/**
 * An evaluation as it was given, once (AC-09-01); its comment without numbers and names of people. The push log shows the comment as lists do: a
 * mask in an anonymous one would tell the staff whose case it is.
 */
export async function pushEvaluation(tx: Ctx, evaluationId: string): Promise<void> {
  const [found] = await rows<EvaluationToPush>(
    tx,
    sql`select ${placed}, e.service_type as "serviceType", e.service_id as "serviceId", e.grade, e.options, e.comment_masked as comment, e.by_proxy_id is not null as "byProxy", e.service_no as "serviceNo",
               coalesce(m.task_code, m.code, e.matter_code) as "serviceCode", e.matter_name as "matterName", e.business_type as "businessType",
               e.scene, e.channel, e.org_name as "orgName", e.staff, e.submitted_at as "submittedAt", e.late
          from evaluation e
          left join matter m on m.code = case when e.service_type = 'case' then ${REPORTING_MATTER} else e.matter_code end
         where e.id = ${evaluationId}`,
  );
  if (!found) return;
  const content = contentOf(found);
  const names = [...(await namesOf(tx, found)), ...staffNames(found.staff)];
  const told = { ...content, comment: hideNames(found.comment, names) };
  await pushOutbox(tx, [message(found, 'EVALUATION', told, content)]);
}

const contentOf = (found: EvaluationToPush) => ({
  projNo: found.serviceNo,
  serviceCode: found.serviceCode,
  serviceName: found.matterName,
  grade: found.grade,
  gradeName: GRADES[found.grade],
  options: found.options,
  comment: found.comment,
  evaluatedAt: moment(found.submittedAt),
  anonymous: found.anonymous,
  byProxy: found.byProxy,
  businessType: BUSINESS_TYPES[found.businessType],
  scene: SCENES[found.scene],
  channel: CHANNELS[found.channel],
  serviceDepartment: found.orgName,
  regionCode: found.districtCode,
  staff: found.staff.map(({ no, name }) => ({ no, name })),
  late: found.late,
});

/** Answers that have become public. */
export async function pushReplies(tx: Ctx, evaluationIds: readonly string[]): Promise<void> {
  const found = await rows<Pushed & { content: string; orgName: string; repliedAt: SqlInstant }>(
    tx,
    sql`select ${placed}, y.content, y.author_org_name as "orgName", y.published_at as "repliedAt"
          from evaluation_reply y join evaluation e on e.id = y.evaluation_id
         where e.id = any(${[...evaluationIds]}::uuid[]) order by e.id`,
  );
  await pushOutbox(
    tx,
    found.map((row) =>
      message(row, 'REPLY', { content: row.content, department: row.orgName, repliedAt: moment(row.repliedAt) }),
    ),
  );
}

/** How negative reviews stand, step by step; one without an evaluation is the hotline's alone. */
export async function pushRectification(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const found = await rows<Pushed & { reviewId: string; reviewNo: string; verdict: Verdict | null }>(
    tx,
    sql`select ${placed}, n.id as "reviewId", n.review_no as "reviewNo", n.verdict
          from negative_review n join evaluation e on e.id = n.evaluation_id
         where n.id = any(${changes.map(({ row }) => row.id)}::uuid[])`,
  );
  const byId = new Map(found.map((row) => [row.reviewId, row]));
  await pushOutbox(
    tx,
    changes.flatMap(({ row, to, at }) => {
      const one = byId.get(row.id);
      if (!one) return [];
      return message(one, 'RECTIFY', {
        reviewNo: one.reviewNo,
        state: to,
        stateName: negativeFlow.states[to]?.title ?? to,
        verdict: one.verdict && VERDICTS[one.verdict],
        at: formatDateTime(at),
      });
    }),
  );
}
