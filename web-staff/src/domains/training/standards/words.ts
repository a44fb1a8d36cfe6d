import type { SubsidyItem, SubsidyStandardKind, SubsidyUnit } from '../../../generated/graphql.ts';

/** Words of the form; lists and pages show what the API says. */
export const kindWords: Readonly<Record<SubsidyStandardKind, string>> = {
  LIVING: '生活补助',
  CENTRAL: '中央资金',
  CAP_TRAIN: '培训费上限',
  CAP_CERT: '鉴定费上限',
  CAP_LODGE: '住宿费上限',
  OFF_CAP: '异地培训上限',
};

export const itemWords: Readonly<Record<SubsidyItem, string>> = {
  TRAIN: '培训费',
  CERT: '技能鉴定费',
  LODGE: '住宿费',
  LIVING: '生活补助',
};

export const unitWords: Readonly<Record<SubsidyUnit, string>> = {
  DAY: '元/人·天',
  MONTH: '元/人·月',
  HOUR: '元/人·课时',
  RUN: '元/人·班次',
};

const byItem: Readonly<Record<SubsidyItem, readonly SubsidyUnit[]>> = {
  TRAIN: ['RUN', 'HOUR'],
  CERT: ['RUN'],
  LODGE: ['DAY', 'RUN'],
  LIVING: ['DAY', 'MONTH'],
};

const byKind: Readonly<Record<Exclude<SubsidyStandardKind, 'OFF_CAP'>, readonly SubsidyUnit[]>> = {
  LIVING: byItem.LIVING,
  CENTRAL: ['RUN'],
  CAP_TRAIN: byItem.TRAIN,
  CAP_CERT: byItem.CERT,
  CAP_LODGE: byItem.LODGE,
};

/** The units that make sense of a kind; of off-site caps those of their item. The server refuses others. */
export const unitsOf = (kind: SubsidyStandardKind, item: SubsidyItem | null | undefined): readonly SubsidyUnit[] =>
  kind === 'OFF_CAP' ? (item ? byItem[item] : []) : byKind[kind];
