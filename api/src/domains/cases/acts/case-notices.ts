import { deadlineText } from '../../../platform/calendar/index.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../platform/notify/index.ts';
import { REMIND_SUPPLEMENT } from '../case-asides.ts';
import { reasonWords } from '../library/library-messages.ts';
import { supplementsUntil } from '../supplement-until.ts';
import { loadApplicants, receiverOf } from './applicants.ts';

/** Which template tells the applicant of a step (01 §2.5 "Notify"). */
const TEMPLATES: Readonly<Record<string, string>> = {
  pass: 'N12',
  return: 'N07',
  accept: 'N13',
  requestSupplement: 'N08',
  [REMIND_SUPPLEMENT]: 'N08',
  finish: 'N06',
  terminate: 'N14',
  forceFinish: 'N06',
  forceTerminate: 'N14',
  reopen: 'N82',
  cancel: 'N15',
  withdraw: 'N15',
  expire: 'N15',
  suspend: 'N16',
  resume: 'N16',
  historicReturn: 'N07',
  historicFinish: 'N06',
};

const RESULTS: Readonly<Record<string, string>> = {
  FINISHED_NORMAL: '正常办结',
  FINISHED_TERMINATED: '终止办结',
  CANCELLED: '已撤销',
  SUSPENDED: '因特别程序暂停办理',
};

/** Addresses that the applicant's messages point to. */
export function applicantLinks(ctx: Ctx): { apply: string; review: string } {
  const { PUBLIC_URL, PORT } = ctx.app.config;
  const base = (PUBLIC_URL ?? `http://127.0.0.1:${PORT}`).replace(/\/$/, '');
  return { apply: `${base}/apply/`, review: `${base}/apply/evaluate` };
}

/** Where the applicant amends a case that was returned. */
export const amendLink = (ctx: Ctx, caseId: string): string =>
  `${applicantLinks(ctx).apply}applications/${caseId}/amend`;

const withNote = ({ name, note }: { name: string; note?: string | undefined }) => (note ? `${name}（${note}）` : name);

/** What is missing, by name and with what is asked of it, or in the words of who asked for it. */
export const materialWords = ({ materials, reasonText }: FlowChange['input']): string =>
  (materials ?? []).map(withNote).join('、') || reasonText || '—';

/** The variables of a step's message, known before the act for the preview and after it for the message itself; `subject` is what was applied for. */
export function noticeVariables(
  ctx: Ctx,
  change: Pick<FlowChange, 'action' | 'input' | 'to'> & { title: string; subject: string; caseId?: string },
  dueAt: Date | null,
): Record<string, string> {
  const links = applicantLinks(ctx);
  return {
    事项名称: change.subject,
    一件事编号: change.title,
    原因: reasonWords(change) || '—',
    日期: dueAt ? deadlineText(dueAt) : '—',
    链接: change.to === 'PREREVIEW_RETURNED' && change.caseId ? amendLink(ctx, change.caseId) : links.apply,
    评价链接: links.review,
    结果: RESULTS[change.to] ?? '已恢复办理',
    材料清单: materialWords(change.input),
    办理机构: ctx.actor.kind === 'USER' ? ctx.actor.orgName : '退役军人服务中心',
  };
}

export function templateOf(action: string): string | undefined {
  return TEMPLATES[action];
}

/** Tells the applicants; the time limit named is the one that now runs (待补正, 重新提交). `reviews`: where each may evaluate its case. */
export async function notifyApplicants(
  tx: Ctx,
  changes: readonly FlowChange[],
  reviews: ReadonlyMap<string, string>,
): Promise<void> {
  const told = changes.filter((c) => templateOf(c.action) && c.from !== 'DRAFT' && !c.input.silent);
  if (told.length === 0) return;
  const ids = told.map((c) => c.row.id);
  const applicants = await loadApplicants(tx, ids);
  const until = await supplementsUntil(tx, ids);
  await sendNotices(
    tx,
    told.flatMap((change): Notice[] => {
      const applicant = applicants.get(change.row.id);
      const template = templateOf(change.action);
      if (!applicant || !template) return [];
      const variables = noticeVariables(
        tx,
        { ...change, title: change.row.title, subject: applicant.title, caseId: change.row.id },
        until.get(change.row.id) ?? applicant.dueAt,
      );
      const review = reviews.get(change.row.id) ?? applicantLinks(tx).review;
      return [
        {
          template,
          receivers: [receiverOf(applicant.form)],
          variables: { ...variables, 评价链接: review },
          record: { type: 'case', id: change.row.id, orgId: change.row.orgId, title: change.row.title },
          dueKey: `step-${change.row.eventSeq + 1}`,
          // The ticket in it is the applicant's: whoever handles the case must not evaluate himself by it.
          receiverOnly: ['评价链接'],
          bodyOverride: change.input.messageText?.replaceAll(applicantLinks(tx).review, review),
        },
      ];
    }),
  );
}
