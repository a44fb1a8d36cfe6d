import { regionTitle } from '../../people/index.ts';

/** A district as texts name it: 虹口区. */
export const districtTitle = (code: string): string => regionTitle(code)?.replace('上海市', '') ?? code;

/** Money as texts show it: 31,056.00. */
export function yuan(amount: string): string {
  const [whole = '0', cents = ''] = amount.split('.');
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}.${cents.padEnd(2, '0')}`;
}
