/** What an order is about: a negative review that the city's platform has handed on, or a complaint by telephone (01 §11.2). */
export const ORDER_KINDS = { REVIEW: '差评工单', COMPLAINT: '投诉工单' } as const;
export type OrderKind = keyof typeof ORDER_KINDS;

/** How an order has found what it is about. */
export const MATCHED_WAYS = {
  EVALUATION: '按评价编号',
  NUMBER: '按办件编号',
  FEATURES: '按事项、时间和地点',
  MANUAL: '人工匹配',
} as const;
export type MatchedWay = keyof typeof MATCHED_WAYS;

/** What the hotline is told. */
export const ANSWER_KINDS = { CONTACT: '联系情况', EXTENSION: '延期申请', RESULT: '办理结果' } as const;
export type AnswerKind = keyof typeof ANSWER_KINDS;

/** How an order ended for the hotline. */
export const OUTCOMES = {
  HANDLED: '已办结',
  NOT_UPHELD: '认定为误评或恶意差评',
  RETURNED: '不属于本系统，退回',
} as const;
export type Outcome = keyof typeof OUTCOMES;
