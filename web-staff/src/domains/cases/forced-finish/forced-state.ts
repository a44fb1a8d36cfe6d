import { urlChoice, urlChoices, urlDay, urlText } from '@yjs/web-kit';
import type { CaseStatus, ForcedCandidateFragment } from '../../../generated/graphql.ts';

/** Which part of the page is open. */
export const tabUrl = { tab: urlChoice(['list', 'request', 'figures'], 'list') };

export const states = ['PENDING', 'APPROVED', 'REJECTED', 'LAPSED'] as const;

/** What of the list stands in the address. */
export const listUrl = {
  ...tabUrl,
  state: urlChoices(states),
  reason: urlText(),
  from: urlDay(),
  to: urlDay(),
  district: urlText(),
  search: urlText(),
  matter: urlText(),
};

const closed: readonly CaseStatus[] = ['FINISHED_NORMAL', 'FINISHED_TERMINATED', 'CANCELLED'];
export const isClosed = (status: CaseStatus): boolean => closed.includes(status);

/** Why a case or matter cannot be asked for again. */
export const WAITING = '已有待审批申请';

/** Of a case, or of its matter that was chosen: what the service would refuse a request with, before it is sent. */
export function heldBack(one: ForcedCandidateFragment, matterCode: string): string | undefined {
  const matter = matterCode ? one.subCases.find((sub) => sub.matterCode === matterCode) : undefined;
  if ((matter ?? one).forcedFinishWaiting) return WAITING;
  return matter && isClosed(matter.status) ? '该事项已办结' : undefined;
}

/** Whether anything of the case is left to ask for. */
export const mayAskForced = (one: {
  status: CaseStatus;
  forcedFinishWaiting: boolean;
  subCases: readonly { status: CaseStatus; forcedFinishWaiting: boolean }[];
}): boolean =>
  !one.forcedFinishWaiting || one.subCases.some((sub) => !isClosed(sub.status) && !sub.forcedFinishWaiting);
