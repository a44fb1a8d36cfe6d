/** An amount as it is read: `12,378.90` for `12378.9` (02 §2.7); what is no number stays as it is. */
export function readMoney(amount: string): string {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(amount);
  if (!match) return amount;
  const [, sign = '', yuan = '', fraction = ''] = match;
  return `${sign}${yuan.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction.padEnd(2, '0')}`;
}
