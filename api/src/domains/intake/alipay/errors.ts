import { DomainError } from '../../../platform/errors/index.ts';

/** E-0801 is the specification's (01 §2.9), the others continue its row. */
export const alipayErrors = {
  'E-0801': '支付宝授权失败，请重试或改用随申办',
  'E-0802': '身份核验没有通过，没有办理任何事项。请由本人在光线充足处重新核验，或改用随申办',
  'E-0803': '支付宝实名信息与本市登记的姓名不一致，没有办理任何事项。请先在支付宝更新实名信息，或改用随申办',
  'E-0805': '该支付宝账号已绑定其他人员，请先由本人在“设置”中解除绑定',
  'E-0806': '支付宝暂时没有应答，请稍后再试或改用随申办',
  'E-0807': '本次身份核验已失效，请重新开始',
  'E-0808': '该操作只能在支付宝小程序中进行',
} as const;

export type AlipayErrorCode = keyof typeof alipayErrors;

/** A refusal of the room. */
export function refuseAlipay(code: AlipayErrorCode): DomainError {
  return new DomainError(code, alipayErrors[code]);
}
