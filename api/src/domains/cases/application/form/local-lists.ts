import { codeList, keptBy, LOCAL_STANDARD } from '../../../people/index.ts';

/** Yes or no, for questions that must be answered. */
export const YES_NO = codeList('yesNo', '是否', LOCAL_STANDARD, [
  ['Y', '是'],
  ['N', '否'],
]);

/** Grades of disability of servicemen, first the gravest (军人抚恤优待条例). */
export const DISABILITY_LEVEL = codeList('disabilityLevel', '残疾等级', LOCAL_STANDARD, [
  ['1', '一级'],
  ['2', '二级'],
  ['3', '三级'],
  ['4', '四级'],
  ['5', '五级'],
  ['6', '六级'],
  ['7', '七级'],
  ['8', '八级'],
  ['9', '九级'],
  ['10', '十级'],
]);

/** Ranks at discharge, conscripts first (assumption A20). */
export const RANK = keptBy(
  codeList('rank', '退役前军衔或职级', LOCAL_STANDARD, [
    ['11', '列兵'],
    ['12', '上等兵'],
    ['21', '下士'],
    ['22', '中士'],
    ['23', '二级上士'],
    ['24', '一级上士'],
    ['25', '三级军士长'],
    ['26', '二级军士长'],
    ['27', '一级军士长'],
    ['31', '少尉'],
    ['32', '中尉'],
    ['33', '上尉'],
    ['34', '少校'],
    ['35', '中校'],
    ['36', '上校'],
    ['37', '大校'],
    ['38', '少将及以上'],
    ['41', '专业技术军官'],
    ['51', '文职干部'],
  ]),
);

/** Honours that weigh as 二等功 or more (01 §6.5). */
export const MERITS: readonly string[] = ['10', '11', '12', '14', '21'];

/** Honours and awards that bear on placement (退役军人安置条例 Art. 22, 25). */
export const HONOUR = keptBy(
  codeList('honour', '立功受奖类型', LOCAL_STANDARD, [
    ['10', '勋章或荣誉称号'],
    ['11', '一等功'],
    ['12', '二等功'],
    ['13', '三等功'],
    ['14', '战时三等功及以上'],
    ['21', '一级表彰'],
    ['22', '二级表彰'],
    ['23', '三级表彰'],
    ['31', '“四有”优秀个人'],
    ['90', '其他奖励'],
  ]),
  MERITS,
);

/** What the person wants to do after the discharge. */
export const EMPLOYMENT_WISH = keptBy(
  codeList('employmentWish', '就业意向', LOCAL_STANDARD, [
    ['10', '单位就业'],
    ['20', '自主创业'],
    ['30', '灵活就业'],
    ['40', '继续求学'],
    ['50', '参加职业技能培训'],
    ['90', '暂无就业意向'],
  ]),
);

/** Every list of this form that no standard fixes, for the dictionary. */
export const LOCAL_LISTS = [YES_NO, DISABILITY_LEVEL, RANK, HONOUR, EMPLOYMENT_WISH];
