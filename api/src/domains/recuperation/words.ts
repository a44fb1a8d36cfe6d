/** 疗养级别, the highest first (03 §29.3). */
export const LEVELS = { NATION: '国家级', PROVINCE: '省级', CITY: '市级', DISTRICT: '区级' } as const;
const ORDER: readonly string[] = Object.keys(LEVELS);

/** The same level or a higher one. */
export const isAsHigh = (level: string, as: string): boolean => ORDER.indexOf(level) <= ORDER.indexOf(as);

/** Categories of 军休干部 (§29.3). */
export const CATEGORIES = { LEAVE: '离休', RETIRE: '退休', NCO: '退休士官' } as const;
/** GB/T 2261.1. */
export const GENDERS = { '0': '未知的性别', '1': '男', '2': '女', '9': '未说明的性别' } as const;
/** 服务状态 of a cadre. */
export const SERVICE = { SERVED: '在管', DEAD: '已去世', MOVED: '已迁出', STOPPED: '停止服务' } as const;
export type Service = keyof typeof SERVICE;

/** Where a record of an earlier recuperation comes from. */
export const SOURCES = { SYSTEM: '本平台', IMPORT: '导入' } as const;

/** Honours with their weight in the order (§29.3). */
export const HONOURS = {
  H01: { title: '中央军委授予荣誉称号', weight: 100 },
  H02: { title: '军队大单位授予荣誉称号', weight: 90 },
  H03: { title: '军以上单位授予战斗英雄', weight: 90 },
  H04: { title: '一等功', weight: 80 },
  H05: { title: '战时二等功', weight: 80 },
  H06: { title: '军级单位授予荣誉称号', weight: 75 },
  H07: { title: '移交后国家级荣誉称号', weight: 70 },
  H08: { title: '移交后省部级荣誉称号', weight: 60 },
  H09: { title: '省级以上“先进军休干部”', weight: 55 },
  H10: { title: '二等功', weight: 40 },
  H11: { title: '战时三等功', weight: 40 },
  H12: { title: '三等功', weight: 10 },
} as const;
export type HonourCode = keyof typeof HONOURS;
export const HONOUR_CODES: readonly HonourCode[] = [
  'H01',
  'H02',
  'H03',
  'H04',
  'H05',
  'H06',
  'H07',
  'H08',
  'H09',
  'H10',
  'H11',
  'H12',
];
/** The honours by their codes, as people read them. */
export const HONOUR_WORDS: Readonly<Record<HonourCode, string>> = {
  H01: HONOURS.H01.title,
  H02: HONOURS.H02.title,
  H03: HONOURS.H03.title,
  H04: HONOURS.H04.title,
  H05: HONOURS.H05.title,
  H06: HONOURS.H06.title,
  H07: HONOURS.H07.title,
  H08: HONOURS.H08.title,
  H09: HONOURS.H09.title,
  H10: HONOURS.H10.title,
  H11: HONOURS.H11.title,
  H12: HONOURS.H12.title,
};
export const isHonour = (code: string): code is HonourCode => Object.hasOwn(HONOURS, code);

/** Why somebody does not come into question (§29.3 failReasons). */
export const FAILS = {
  STATUS: '服务状态不符',
  BAD_DATA: '出生日期或身份证号有误',
  OVER_AGE: '超过年龄上限',
  UNDER_AGE: '低于年龄下限',
  RECENT_PARTICIPATION: '近年已参加疗养',
  NO_HONOUR: '没有符合要求的功勋荣誉',
} as const;
export type Fail = keyof typeof FAILS;
export const failWords = (codes: readonly string[]): string =>
  codes.map((code) => (Object.hasOwn(FAILS, code) ? FAILS[code as Fail] : code)).join('、');

/** 自理能力. */
export const SELF_CARE = { FULL: '完全自理', PARTLY: '部分自理', NONE: '不能自理' } as const;
/** 医生意见. */
export const OPINIONS = { FIT: '适宜', UNFIT: '不适宜', ACCOMPANIED: '需陪护' } as const;
/** How a cadre's answer came (§29.3). */
export const CONFIRMED_BY = { SELF: '本人确认', ON_BEHALF: '机构代为确认' } as const;

/** 替换 or 取消 (§30.2), or 增补 of a place that was given out again (R29-5), and why. */
export const CHANGE_KINDS = { REPLACE: '替换', CANCEL: '取消', ADD: '增补' } as const;
export const CHANGE_REASONS = {
  ILLNESS: '突发疾病',
  HOSPITAL: '住院',
  DEATH: '去世',
  FAMILY: '家庭原因',
  OWN_WISH: '个人放弃',
  VACANCY: '使用再分配的名额',
  OTHER: '其他',
} as const;
