import { DomainError, requireReason } from '../../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { closeTasks } from '../../../../platform/tasks/tasks.ts';
import { lockParents } from '../../acts/case-effects.ts';
import { FEEDBACK_TASK } from '../../departments/department-channel.ts';
import { getOneFeedback } from '../lists/get-feedback.ts';
import { findTargetById } from '../target.ts';
import type { FeedbackTag } from '../words.ts';
import { applyKept } from './apply-kept.ts';
import { lockFeedback, writeDecision } from './change-feedback.ts';

export interface Decided {
  id: string;
  version: number;
  reason: string;
}

/** CONFLICT was looked into; the mark says so instead of vanishing. */
const settled = (tags: readonly FeedbackTag[]): FeedbackTag[] =>
  tags.map((tag) => (tag === 'CONFLICT' ? 'SETTLED' : tag));

/** 应用到办件: a message that did not fit is tried again, by a clerk's decision (3.5 no. 4). @throws E-0005, E-4103 */
export async function applyFeedback(ctx: Ctx, { id, version, reason }: Decided): Promise<void> {
  const text = requireReason(reason, { path: 'reason' });
  await transaction(ctx, async (tx) => {
    const { subCaseId } = await getOneFeedback(tx, id);
    // Cases before messages, as a message that arrives locks them.
    await lockParents(tx, subCaseId ? [subCaseId] : []);
    const target = subCaseId ? await findTargetById(tx, subCaseId) : undefined;
    const row = await lockFeedback(tx, { id, version }, 'APPLY');
    if (!target || !(await applyKept(tx, row, target, text)))
      throw new DomainError('E-4103', '办件当前状态仍不能应用该反馈，请先处理办件，或点“核实完毕”维持现状');
    await writeDecision(tx, row, 'feedback.apply', { state: 'APPLIED', tags: settled(row.tags), note: text });
  });
}

/**
 * 标记无关 or 核实完毕: ends a message without moving the case. What was applied stays applied; the department's to-do ends with it.
 *
 * @throws E-0005, E-0503, E-0504
 */
export async function closeFeedback(
  ctx: Ctx,
  { id, version, reason }: Decided,
  verdict: 'UNRELATED' | 'SETTLED',
): Promise<void> {
  const text = requireReason(reason, { path: 'reason' });
  await transaction(ctx, async (tx) => {
    const row = await lockFeedback(tx, { id, version }, verdict);
    const note = verdict === 'UNRELATED' ? `与本平台无关：${text}` : text;
    const state = row.state === 'APPLIED' ? 'APPLIED' : 'MANUAL_DONE';
    if (verdict === 'SETTLED' && row.subCaseId) await closeTasks(tx, [row.subCaseId], FEEDBACK_TASK);
    await writeDecision(tx, row, 'feedback.close', { state, tags: settled(row.tags), note });
  });
}
