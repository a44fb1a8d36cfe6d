import { DomainError, fillText } from '../../../platform/errors/index.ts';

/** Refusals of 注销; they continue the row of 01 §2.9 for citizens on the phone. */
export const closingErrors = {
  'E-0810': '您还有没有办结的申请（{cases}），请办结或撤回后再注销账号',
} as const;

export function refuseWhileOpen(caseNos: readonly string[]): DomainError {
  return new DomainError('E-0810', fillText(closingErrors['E-0810'], { cases: caseNos.join('、') }));
}
