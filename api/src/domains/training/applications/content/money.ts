/** Why a text is no amount of money as people enter it (02 §2.7); undefined for one that is. */
export function problemOfMoney(text: string): string | undefined {
  if (/^\d+\.\d{3,}$/.test(text)) return '金额最多两位小数';
  return /^\d{1,10}(\.\d{1,2})?$/.test(text) ? undefined : '请填写正确的金额';
}

/** An amount in fen, exact. */
export function fenOf(text: string): number {
  const [yuan = '0', fraction = ''] = text.split('.');
  return Number(yuan) * 100 + Number(fraction.padEnd(2, '0'));
}
