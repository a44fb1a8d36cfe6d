/**
 * Why a text is no amount of money as people enter it, in Chinese (02 §2.7); undefined for one that is.
 *
 * @param digits before the point at most
 */
export function wrongMoney(text: string, digits = 10): string | undefined {
  if (/^\d+\.\d{3,}$/.test(text)) return '金额最多两位小数';
  return new RegExp(`^\\d{1,${digits}}(\\.\\d{1,2})?$`).test(text) ? undefined : '请填写正确的金额';
}
