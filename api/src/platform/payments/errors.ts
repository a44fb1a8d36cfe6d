import { DomainError, fillText } from '../errors/index.ts';

/** Refusals of the room (01 §2.9); E-1102 is the specification's own. */
export const paymentErrors = {
  'E-1102': '发放金额与核算金额不一致，请复核',
  'E-1103': '发放批次超过上限：{detail}',
  'E-1104': '同一批次内有重复人员：{detail}',
  'E-1105': '该笔资金已在其他批次中发放：{detail}',
  'E-1106': '存在未核对一致的发放明细，不能完成核验：{detail}',
  'E-1107': '发放凭证尚未收齐，不能办结：{detail}',
  'E-1108': '没有可以重新发放的明细',
  'E-1109': '当前状态不能办理：{detail}',
  'E-1110': '发放名单在提交后发生变化，请退回重新编制',
  'E-1111': '资金监管平台暂时无法应答，请稍后再试',
  'E-1112': '名单中有暂缓发放的人员：{detail}',
} as const;

export function refusePayment(code: keyof typeof paymentErrors, detail = ''): DomainError {
  return new DomainError(code, fillText(paymentErrors[code], { detail }));
}
