import { DomainError, type DomainErrorOptions, fillText } from '../../../platform/errors/index.ts';

/** What the pads refuse, E-0910 onwards (01 §2.9 has E-0901 alone). */
export const padErrors = {
  'E-0910': '登记码不正确或已过期，请核对后重新输入，或请管理员重新生成',
  'E-0911': '登记码输入次数过多，请{minutes}分钟后再试',
  'E-0912': '该窗口已有平板（{pad}），请先停用或改配到其他窗口',
  'E-0913': '本机构已有编号为“{no}”的窗口',
  'E-0914': '平板已停用，不能再更改；请重新登记一台',
  'E-0915': '请先选择您所在的窗口',
  'E-0916': '本次评价已结束或已过期，请联系窗口工作人员重新发起',
  'E-0917': '评价请求无法识别，请联系窗口工作人员重新发起',
  'E-0919': '评价页面未能按时打开，请用手机扫描二维码评价或联系窗口工作人员',
  'E-0921': '本机尚未与窗口配对，不能自行评价，请联系窗口工作人员',
} as const;

export function refusePad(
  code: keyof typeof padErrors,
  variables: Readonly<Record<string, string | number>> = {},
  options: DomainErrorOptions = {},
): DomainError {
  return new DomainError(code, fillText(padErrors[code], variables), options);
}
