import { reckon } from '../../../platform/calendar/index.ts';
import { DomainError, refuse } from '../../../platform/errors/index.ts';
import {
  type FlowTransition,
  findTransition,
  isPermitted,
  judgeAction,
  loadTimeLimits,
  PREVIOUS,
  readFlowRows,
} from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { previewNotice } from '../../../platform/notify/index.ts';
import type { SubCaseType } from '../case.type.ts';
import { openSubCase } from '../case-page.ts';
import { subCaseFlow } from '../sub-case.flow.ts';
import { SUPPLEMENT_STAGE } from '../supplement-until.ts';
import { noticeVariables } from './case-notices.ts';
import { recallLineOfMatter } from './recall-lines.ts';

export interface SubCaseActPreview {
  messageText: string | null;
  consequences: string[];
}

/** Acts on one sub-case of which the applicant is told (§15.2 补正). */
const TEMPLATES: Readonly<Record<string, string>> = { requestSupplement: 'N08' };

/**
 * What an act on one sub-case would do, shown before it is confirmed: the new state, the clock, who is told and in which words.
 *
 * @throws NOT_FOUND outside the caller's scope; what the act itself would be refused with
 */
export async function previewSubCaseAct(ctx: Ctx, action: string, id: string): Promise<SubCaseActPreview> {
  const subCase = await openSubCase(ctx, id);
  const state = subCaseFlow.states[subCase.status];
  const transition = state && findTransition(state, action);
  const rows = await readFlowRows(ctx, ctx.app.registry.getRecord('subCase'), [subCase.id]);
  const answer = (await judgeAction(ctx, 'subCase', action, rows)).get(subCase.id);
  if (answer && !isPermitted(answer)) throw new DomainError(answer.code, answer.message);
  if (!transition) throw refuse('E-0503', { state: subCase.statusTitle });
  const messageText = await messageOf(ctx, action, transition, { subCase, orgPath: rows[0]?.orgPath });
  return { messageText, consequences: consequencesOf(subCase, action, transition, messageText !== null) };
}

function consequencesOf(subCase: SubCaseType, action: string, { to }: FlowTransition, told: boolean): string[] {
  const target = to === PREVIOUS ? undefined : subCaseFlow.states[to];
  const stood = subCaseFlow.states[subCase.status]?.paused === true;
  return [
    `子办件“${subCase.matterName}”${target ? `变为“${target.title}”` : '回到补正前的状态'}，其他子办件不变`,
    ...(target?.paused && !stood ? ['办理时限暂停计算，收取补正材料后继续'] : []),
    ...(stood && !target?.paused ? ['办理时限继续计算'] : []),
    ...(to === 'PENDING_FINISH' ? ['各子办件都办理完成后，“一件事”进入“接件待办结”'] : []),
    ...(to === 'FINISHED_TERMINATED' ? ['已派发部门的，通知部门停止办理'] : []),
    ...(told ? ['向申请人发送短信通知'] : []),
    '状态变化推送办件库，并记入办理过程',
    ...recallLineOfMatter(action),
  ];
}

async function messageOf(
  ctx: Ctx,
  action: string,
  { to }: FlowTransition,
  { subCase, orgPath }: { subCase: SubCaseType; orgPath: string | undefined },
): Promise<string | null> {
  const template = TEMPLATES[action];
  if (!template) return null;
  const { bjNo, matterCode, matterName } = subCase;
  const limit = (await loadTimeLimits(ctx)).find(matterCode, 'STAGE', SUPPLEMENT_STAGE, orgPath)?.limit;
  const { calendar, clock } = ctx.app;
  const due = limit ? reckon({ startedAt: clock.now(), budget: limit, suspensions: [] }, calendar).dueAt : null;
  const change = { action, input: {}, to, title: bjNo, subject: matterName };
  const variables = noticeVariables(ctx, change, due);
  return previewNotice(ctx, template, { ...variables, 材料清单: '{材料清单}', ...(!due && { 日期: '{日期}' }) });
}
