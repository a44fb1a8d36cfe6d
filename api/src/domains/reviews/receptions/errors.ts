import { DomainError, fillText } from '../../../platform/errors/index.ts';

/** What 接待登记 refuses. */
export const receptionErrors = {
  'E-0993': '该次接待没有可以查看的联系方式',
  'E-0995': '本单位今天已登记过该手机号同一场景的接待，不再重复登记；确需登记的，不填手机号',
  'E-0996': '您今天登记的电话接待已达{most}次的上限；与办件有关的电话请在办件页面登记',
} as const;

export const refuseReception = (
  code: keyof typeof receptionErrors,
  variables: Readonly<Record<string, string | number>> = {},
): DomainError => new DomainError(code, fillText(receptionErrors[code], variables));
