import { codeList, keptBy } from './code-list.ts';

/** Code of the resident ID card, the only document whose number is checked by parseIdNumber. */
export const RESIDENT_ID_CARD = '111';

/** Identity documents; those of servicemen are kept for history (assumption A04). */
export const ID_TYPE = keptBy(
  codeList('idType', '证件类型', 'GA/T 2000.156', [
    ['111', '居民身份证'],
    ['112', '临时居民身份证'],
    ['113', '居民户口簿'],
    ['114', '中国人民解放军军官证'],
    ['115', '中国人民武装警察部队警官证'],
    ['118', '中国人民解放军士兵证'],
    ['119', '中国人民武装警察部队士兵证'],
    ['414', '普通护照'],
    ['511', '台湾居民来往大陆通行证'],
    ['516', '港澳居民来往内地通行证'],
    ['553', '外国人永久居留身份证'],
    ['990', '其他证件'],
  ]),
  [RESIDENT_ID_CARD],
);
