/** The six words of the portal (01 §9.5), and what it says of an application that was taken back or revoked: neither was handled to its end. */
export const PORTAL_STATUSES = {
  SUBMITTED: '已提交',
  ACCEPTED: '已受理',
  IN_PROGRESS: '办理中',
  SUPPLEMENT: '待补正',
  FINISHED: '已办结',
  RETURNED: '已退回',
  WITHDRAWN: '已撤回',
  CANCELLED: '已撤销',
} as const;
export type PortalStatus = keyof typeof PORTAL_STATUSES;

const OF_STATE: Readonly<Record<string, PortalStatus>> = {
  PENDING_PREREVIEW: 'SUBMITTED',
  PREREVIEW_PASSED: 'SUBMITTED',
  PREREVIEW_RETURNED: 'RETURNED',
  ACCEPTED: 'ACCEPTED',
  IN_PROGRESS: 'IN_PROGRESS',
  SUPPLEMENT: 'SUPPLEMENT',
  SUSPENDED: 'IN_PROGRESS',
  PENDING_FINISH: 'IN_PROGRESS',
  FINISHED_NORMAL: 'FINISHED',
  FINISHED_TERMINATED: 'FINISHED',
  CANCELLED: 'CANCELLED',
};

/** What of a case the portal's words depend on. */
export interface Stage {
  state: string;
  finishMode: string | null;
  matterStates: readonly string[];
}

/** Where a case stands in the portal's words; a matter that waits for material makes the whole wait for the applicant. */
export function portalStatus({ state, finishMode, matterStates }: Stage): PortalStatus {
  const own = OF_STATE[state] ?? 'IN_PROGRESS';
  if (own === 'CANCELLED') return finishMode === 'WITHDRAWN' ? 'WITHDRAWN' : 'CANCELLED';
  const open = own === 'ACCEPTED' || own === 'IN_PROGRESS';
  return open && matterStates.includes('SUPPLEMENT') ? 'SUPPLEMENT' : own;
}
