import { shanghaiDistricts } from '../../people/index.ts';
import { SKILL_LEVEL, TRAINEE_CATEGORY } from '../codes.ts';

/** CL-ITEM (02 §3), in the order in which central money is spent (02 §19.4). */
export const ITEMS = { TRAIN: '培训费', CERT: '技能鉴定费', LODGE: '住宿费', LIVING: '生活补助' } as const;
/** An item of money. */
export type Item = keyof typeof ITEMS;
/** `subsidy.fund_order` (02 §4). */
export const ITEM_ORDER: readonly Item[] = ['TRAIN', 'CERT', 'LODGE', 'LIVING'];

/** Kinds of standards (02 §18.3). */
export const KINDS = {
  LIVING: '生活补助',
  CENTRAL: '中央资金',
  CAP_TRAIN: '培训费上限',
  CAP_CERT: '鉴定费上限',
  CAP_LODGE: '住宿费上限',
  OFF_CAP: '异地培训上限',
} as const;
export type Kind = keyof typeof KINDS;

/** For what an amount is paid. A day of lodging is a night. */
export const UNITS = { DAY: '元/人·天', MONTH: '元/人·月', HOUR: '元/人·课时', RUN: '元/人·班次' } as const;
export type Unit = keyof typeof UNITS;

/** The units that make sense of a kind; off-site caps have those of their item. */
export const UNITS_OF: Readonly<Record<Exclude<Kind, 'OFF_CAP'>, readonly Unit[]>> = {
  LIVING: ['DAY', 'MONTH'],
  CENTRAL: ['RUN'],
  CAP_TRAIN: ['RUN', 'HOUR'],
  CAP_CERT: ['RUN'],
  CAP_LODGE: ['DAY', 'RUN'],
};
export const UNITS_OF_ITEM: Readonly<Record<Item, readonly Unit[]>> = {
  TRAIN: ['RUN', 'HOUR'],
  CERT: ['RUN'],
  LODGE: ['DAY', 'RUN'],
  LIVING: ['DAY', 'MONTH'],
};

/** Who of the city may be reminded of a standard that ends (`remind_roles`, 02 §18.3). */
export const REMINDED_ROLES = {
  CITY_OFFICER: '市局工作人员',
  CITY_SECTION: '市局业务处处长',
  CITY_LEADER: '市局分管领导',
} as const;

/** Whom a standard names, or the officers. */
export const remindedRoles = (named: readonly string[]): (keyof typeof REMINDED_ROLES)[] => {
  const known = (Object.keys(REMINDED_ROLES) as (keyof typeof REMINDED_ROLES)[]).filter((role) => named.includes(role));
  return known.length > 0 ? known : ['CITY_OFFICER'];
};

const wordsOf = (list: readonly { code: string; title: string }[]) =>
  Object.fromEntries(list.map(({ code, title }) => [code, title]));

/** What the three parts of a scope may name. */
export const DISTRICT_WORDS = wordsOf(shanghaiDistricts());
export const CATEGORY_WORDS = wordsOf(TRAINEE_CATEGORY.items);
export const LEVEL_WORDS = wordsOf(SKILL_LEVEL.items);

/** For whom a standard is, in words. */
export function scopeWords(scope: {
  scopeDistricts: readonly string[];
  scopeCategories: readonly string[];
  scopeLevels: readonly string[];
}): string {
  const parts = [
    scope.scopeDistricts.map((code) => DISTRICT_WORDS[code] ?? code),
    scope.scopeCategories.map((code) => CATEGORY_WORDS[code] ?? code),
    scope.scopeLevels.map((code) => LEVEL_WORDS[code] ?? code),
  ];
  return parts.flatMap((part) => (part.length > 0 ? [part.join('、')] : [])).join('；') || '全市';
}
