import { registerDictionary } from '../../../platform/forms/index.ts';
import { codeList, keptBy, LOCAL_STANDARD } from '../../people/index.ts';

/** Banks that subsidies are paid to, by the first three digits of their numbers in the payment system; kept by the offices (01 §13.6 no. 4). */
export const BANK = keptBy(
  codeList('bank', '开户银行', LOCAL_STANDARD, [
    ['102', '中国工商银行'],
    ['103', '中国农业银行'],
    ['104', '中国银行'],
    ['105', '中国建设银行'],
    ['301', '交通银行'],
    ['302', '中信银行'],
    ['303', '中国光大银行'],
    ['304', '华夏银行'],
    ['305', '中国民生银行'],
    ['306', '广发银行'],
    ['307', '平安银行'],
    ['308', '招商银行'],
    ['309', '兴业银行'],
    ['310', '上海浦东发展银行'],
    ['313', '其他城市商业银行'],
    ['314', '其他农村商业银行'],
    ['322', '上海农村商业银行'],
    ['325', '上海银行'],
    ['403', '中国邮政储蓄银行'],
  ]),
);

/** The lists become known before forms and rules name them. */
export const registerBanks = (): void => registerDictionary(BANK);

/** The bank that a text names, as people write it: 工商银行虹口支行. The longest name that fits, so that 上海农村商业银行 is not another one. */
export function bankNamed(text: string): string | undefined {
  const fitting = BANK.items
    .map(({ code, title }) => ({ code, short: title.replace(/^中国|^其他/, '') }))
    .filter(({ short }) => short.length > 2 && text.includes(short))
    .toSorted((a, b) => b.short.length - a.short.length);
  return fitting[0]?.code;
}
