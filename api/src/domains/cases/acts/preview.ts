import { rows, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { recordAuditApart } from '../../../platform/audit/index.ts';
import { rowsAnsweredAtOnce } from '../../../platform/batches/index.ts';
import { reckon } from '../../../platform/calendar/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import {
  type AvailableAction,
  describeAction,
  type FlowTransition,
  findTransition,
  isPermitted,
  judgeAction,
  loadTimeLimits,
} from '../../../platform/flow/index.ts';
import { type Ctx, inScope, scopeOf } from '../../../platform/kernel/index.ts';
import { previewNotice } from '../../../platform/notify/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { caseFlow } from '../case.flow.ts';
import type { CaseType, SubCaseType } from '../case.type.ts';
import { ASSIGN, URGE } from '../case-asides.ts';
import { type CaseRow, caseColumns, caseTables } from '../queues/case-row.ts';
import { viewCase } from '../queues/case-view.ts';
import { subCasesOf } from '../queues/list-cases.ts';
import { noticeVariables, templateOf } from './case-notices.ts';
import { titlesOfCases } from './case-title.ts';
import { isFinishing } from './confirmation.ts';
import { addCounts, countSubCases, type SubCaseCounts } from './count-sub-cases.ts';
import { recallLines } from './recall-lines.ts';

export interface PreviewRow {
  record: CaseType;
  allowed: boolean;
  code?: string;
  message?: string;
  summary: string;
  openSubCases: number;
  subCases: SubCaseType[];
}

export interface Preview {
  action: AvailableAction;
  rows: PreviewRow[];
  reasonRequired: boolean;
  confirmText: string;
  messageText: string | null;
  consequences: string[];
}

/** The step that an action is, in whichever state. @throws BAD_INPUT for one that the flow does not know */
export function getTransition(action: string): FlowTransition {
  const transition = Object.values(caseFlow.states).flatMap((s) => findTransition(s, action) ?? [])[0];
  if (!transition) throw refuse('BAD_INPUT');
  return transition;
}

/** What an act would do, shown before it is confirmed: each case with its sub-cases' states first (R5.1.3), then the consequences. */
export async function previewAct(ctx: Ctx, action: string, ids: readonly string[]): Promise<Preview> {
  const max = ids.length === 1 ? 1 : await readParameter(ctx, rowsAnsweredAtOnce);
  if (ids.length === 0 || ids.length > max) throw refuse('E-0501', { max });
  const transition = getTransition(action);
  const found = await rows<CaseRow>(
    ctx,
    sql`select ${caseColumns} from ${caseTables} where c.id = any(${ids.filter(isUuid)}::uuid[]) order by c.id`,
  );
  const visible = found.filter((row) => inScope(scopeOf(ctx.actor), row));
  await recordTrespass(ctx, action, found, visible);
  if (visible.length === 0) throw refuse('NOT_FOUND');
  const subCases = await subCasesOf(
    ctx,
    visible.map((r) => r.id),
  );
  const answers = await judgeAction(
    ctx,
    'case',
    action,
    visible.map((r) => ({ ...r, matterCode: null })),
  );
  const total: SubCaseCounts[] = [];
  const previews = visible.map((row): PreviewRow => {
    const record = viewCase(ctx.app, row, subCases.get(row.id) ?? []);
    const answer = answers.get(row.id);
    const may = answer !== undefined && isPermitted(answer);
    const counts = countSubCases(action, record.subCases);
    if (may) total.push(counts);
    const refusal = answer && !isPermitted(answer) ? { code: answer.code, message: answer.message } : {};
    return {
      record,
      allowed: may,
      ...refusal,
      summary: record.subCaseSummary,
      openSubCases: counts.open,
      subCases: record.subCases,
    };
  });
  const counts = addCounts(total);
  return {
    action: describeAction(action, transition),
    rows: previews,
    reasonRequired:
      transition.input === 'REASON' || transition.input === 'BASIS' || (action === 'finish' && counts.open > 0),
    confirmText: confirmText(action, transition.title, total.length, counts),
    messageText: await messageText(
      ctx,
      action,
      transition,
      visible[0] && { caseNo: visible[0].caseNo, orgPath: visible[0].orgPath, ids: visible.map(({ id }) => id) },
      ids.length === 1,
    ),
    consequences: consequences(action, transition, { cases: total.length, ...counts }),
  };
}

/** Cases outside the caller's scope look absent; the audit log knows that they were asked for. */
async function recordTrespass(ctx: Ctx, action: string, found: readonly CaseRow[], visible: readonly CaseRow[]) {
  const hidden = found.filter((row) => !visible.includes(row));
  if (hidden.length === 0) return;
  await recordAuditApart(
    ctx,
    hidden.map(({ id }) => ({
      event: 'access.out-of-scope',
      objectType: 'case',
      objectId: id,
      ok: false,
      detail: { action },
    })),
  );
}

/** 7.5 no. 3: the words depend on whether sub-cases are still open. */
export function confirmText(action: string, title: string, total: number, { open, handled }: SubCaseCounts): string {
  if (total === 0) return `所选办件均不能“${title}”`;
  if (!isFinishing(action)) return `将对 ${total} 件办件执行“${title}”，是否确认？`;
  if (open === 0 && handled > 0) return `全部子办件已办理完成，其中 ${handled} 个待办结的将一并正常办结，是否确认？`;
  if (open === 0) return '全部子办件已办结，是否确认？';
  return `仍有 ${open} 个子办件未办结，确认${title === '撤销' ? '撤销将一并撤销' : '办结将一并办结'}，并需填写原因`;
}

/**
 * What the applicants will read, filled with what the first of them and the act give. What only the clerk's own input decides stays in
 * braces; of several cases also what differs between them.
 */
export async function messageText(
  ctx: Ctx,
  action: string,
  transition: FlowTransition,
  told: { caseNo: string; orgPath: string; ids: readonly string[] } | undefined,
  single = false,
): Promise<string | null> {
  const template = templateOf(action);
  if (!template || !told) return null;
  const [subject = '', ...others] = await titlesOfCases(ctx, told.ids);
  const due = single ? await dueAfter(ctx, transition, told.orgPath) : null;
  const change = { action, input: {}, to: transition.to, title: told.caseNo, subject, caseId: told.ids[0] };
  const variables = noticeVariables(ctx, change, due);
  return previewNotice(ctx, template, {
    ...variables,
    原因: '{原因}',
    材料清单: '{材料清单}',
    ...(!due && { 日期: '{日期}' }),
    ...(!single && { 一件事编号: '{一件事编号}', 链接: '{链接}' }),
    ...(others.length > 0 && { 事项名称: '{事项名称}' }),
  });
}

/** When the step that the act leads to would run out if it began now at this place; null where it has no limit of its own. */
async function dueAfter(ctx: Ctx, transition: FlowTransition, orgPath: string): Promise<Date | null> {
  const stage = caseFlow.states[transition.to]?.stage;
  const ruled = stage && (await loadTimeLimits(ctx)).find('BUNDLE', 'STAGE', stage.name, orgPath);
  if (!ruled) return null;
  const { untilMidnight } = stage;
  const started = { startedAt: ctx.app.clock.now(), budget: ruled.limit, suspensions: [], untilMidnight };
  return reckon(started, ctx.app.calendar).dueAt;
}

/** Who is told, what is pushed, what cannot be undone. */
export function consequences(
  action: string,
  transition: FlowTransition,
  { cases, open, handled }: SubCaseCounts & { cases: number },
): string[] {
  if (action === ASSIGN)
    return ['未办的待办转到所选经办人名下', '通知新、原经办人', '办件状态和时限不变，不推送办件库'];
  if (action === URGE)
    return ['通知经办人；尚未分派的，通知该中心全部窗口人员', '办件状态和时限不变，每件每个工作日只能催办一次'];
  const target = caseFlow.states[transition.to]?.title ?? '原状态';
  const along = [
    ...(open > 0 ? [`，${open} 个未办结的子办件一并变更`] : []),
    ...(handled > 0 ? [`，${handled} 个待办结的子办件一并正常办结`] : []),
  ];
  const lines = [`办件状态变为“${target}”${along.join('')}`];
  if (templateOf(action)) lines.push(`向 ${cases} 位申请人发送短信通知`);
  lines.push('变更后的状态将推送至办件库');
  if (isFinishing(action) && open > 0) lines.push('已派发部门的未办结子办件将通知部门停止办理');
  return [...lines, ...recallLines(action, isFinishing(action))];
}
