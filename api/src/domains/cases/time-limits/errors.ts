import { DomainError, type FieldError, fillText } from '../../../platform/errors/index.ts';

/** The room's own codes. */
export const limitErrors = {
  'E-LIMIT-01': '第{number}版将于{from}生效，之后的版本不能早于它生效，请选择更晚的生效日期',
  'E-LIMIT-02': '该版本尚未生效，生效后才能对办理中的办件重算',
  'E-LIMIT-03': '正在按该版本重算，请等重算完成',
  'E-LIMIT-04': '该版本没有改动时限，无需重算',
} as const;

export function refuseLimits(
  code: keyof typeof limitErrors,
  values: Readonly<Record<string, string>> = {},
): DomainError {
  return new DomainError(code, fillText(limitErrors[code], values));
}

/** E-0401 时效参数不合法, with each wrong place. */
export function refuseValues(fields: readonly FieldError[]): DomainError {
  return new DomainError('E-0401', `时效参数不合法：${fields[0]?.message ?? '请检查'}`, { fields });
}
