import { codeList, keptBy } from './code-list.ts';

/** Sex; an ID number says only 1 or 2. */
export const SEX = keptBy(
  codeList('sex', '性别', 'GB/T 2261.1', [
    ['0', '未知的性别'],
    ['1', '男性'],
    ['2', '女性'],
    ['9', '未说明的性别'],
  ]),
  ['1', '2'],
);

/** Marital status; 21–23 refine 20. */
export const MARITAL = codeList('marital', '婚姻状况', 'GB/T 2261.2', [
  ['10', '未婚'],
  ['20', '已婚'],
  ['21', '初婚'],
  ['22', '再婚'],
  ['23', '复婚'],
  ['30', '丧偶'],
  ['40', '离婚'],
  ['90', '未说明的婚姻状况'],
]);

/** Political status; 01 and 02 bring the transfer of Party membership (M02) into the bundle. */
export const POLITICAL = codeList('political', '政治面貌', 'GB/T 4762', [
  ['01', '中共党员'],
  ['02', '中共预备党员'],
  ['03', '共青团员'],
  ['04', '民革党员'],
  ['05', '民盟盟员'],
  ['06', '民建会员'],
  ['07', '民进会员'],
  ['08', '农工党党员'],
  ['09', '致公党党员'],
  ['10', '九三学社社员'],
  ['11', '台盟盟员'],
  ['12', '无党派人士'],
  ['13', '群众'],
]);
