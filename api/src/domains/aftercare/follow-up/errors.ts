import { DomainError } from '../../../platform/errors/index.ts';

/** What 跟踪 refuses (01 §14.5, §2.9). */
export const followUpErrors = {
  'E-1201': '跟踪记录不能晚于当前日期',
  'E-1202': '跟踪日期不能早于退出现役日期（{date}）',
  'E-1203': '该人员已申请不再电话联系，请改用短信或平台',
  'E-1204': '请上传证明材料',
  'E-1205': '没有需要核实的自动更新',
  'E-1206': '跟踪计划已结束，不能再登记',
  'E-1207': '名单已处理，请重新上传',
  'E-1208': '没有可以分派的跟踪任务',
  'E-1209': '没有您的跟踪信息，如有疑问请联系户籍所在街镇退役军人服务站',
} as const;
export type FollowUpError = keyof typeof followUpErrors;

/** A refusal of this room, its places filled in. */
export function refusal(code: FollowUpError, values: Readonly<Record<string, string>> = {}): DomainError {
  const message = followUpErrors[code].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  return new DomainError(code, message);
}
