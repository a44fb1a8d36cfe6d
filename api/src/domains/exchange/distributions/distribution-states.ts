/** Names of the states, for refusals. */
export const STATE_TITLES: Readonly<Record<string, string>> = {
  DRAFT: '草稿',
  PENDING_APPROVAL: '待安全审批',
  ACTIVE: '生效',
  SUSPENDED: '暂停',
  EXPIRED: '失效（到期）',
  RECALLED: '已撤销',
};
