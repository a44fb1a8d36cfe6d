/** Codes of a person on the list, in the words of the exports. */
export const INSURANCE_STATES: Readonly<Record<string, string>> = {
  NONE: '未办理',
  PUSHED: '办理中',
  SUCCESS: '已参保',
  FAILED: '办理失败',
  STOPPED: '已停保',
};
export const CONSENT_STATES: Readonly<Record<string, string>> = {
  NOT_REQUIRED: '无需确认',
  PENDING: '待确认',
  CONFIRMED: '已确认',
  REFUSED: '暂不办理',
  TIMEOUT: '逾期未确认',
};
export const MATCH_RESULTS: Readonly<Record<string, string>> = {
  PENDING: '待匹配',
  MATCHED: '一致',
  MISMATCH: '不一致',
};
