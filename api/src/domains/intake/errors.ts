import { DomainError, type DomainErrorOptions, fillText } from '../../platform/errors/index.ts';

/** Refusals of the citizen's pages (01 §9), as the applicant reads them. */
export const intakeErrors = {
  'E-0702': '请先用一网通办实名登录，再办理本事项',
  'E-0704': '请先阅读办理须知，完成条件自查并勾选授权同意',
  'E-0705': '您的自查结果为“不符合”，不能在线办理本事项；如有疑问，请咨询安置地退役军人服务中心',
  'E-0706': '暂时无法获取共享数据，请手动填写',
  'E-0707': '未查询到您的“{material}”电子证照，请上传文件',
  'E-0709': '该事项须由本人办理，代办人不能办理',
  'E-0708': '材料最多上传{max}个文件，请删除不需要的文件后再上传',
} as const;

export type IntakeErrorCode = keyof typeof intakeErrors;

export function refuseIntake(
  code: IntakeErrorCode,
  values: Readonly<Record<string, string | number>> = {},
  options?: DomainErrorOptions,
): DomainError {
  return new DomainError(code, fillText(intakeErrors[code], values), options);
}
