import { wordOptions } from '@yjs/web-kit';

/** 加发情形, as standards name them. */
export const groundWords: Readonly<Record<string, string>> = {
  'HONOUR-10': '获得勋章或荣誉称号',
  'HONOUR-11': '荣立一等功',
  'HONOUR-12': '荣立二等功',
  'HONOUR-13': '荣立三等功',
  'HONOUR-14': '荣立战时三等功及以上',
  'HONOUR-21': '获得一级表彰',
  'HONOUR-22': '获得二级表彰',
  'HONOUR-23': '获得三级表彰',
  'HONOUR-31': '获评“四有”优秀个人',
  'EDUCATION-20': '本科及以上学历',
  'EDUCATION-30': '专科学历',
  'SERVICE-HARDSHIP': '在艰苦边远地区服役',
  'SERVICE-COMBAT': '参战',
};
export const groundOptions = wordOptions(groundWords);
