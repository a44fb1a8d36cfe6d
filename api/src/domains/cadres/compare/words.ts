import type { IdentityTag } from '../words.ts';

/** Who is asked (03 §31.5); LOCAL is what the register itself shows. */
export const SOURCES = {
  LOCAL: '本平台名册',
  POPULATION: '公安人口',
  PENSION: '人社养老',
  DEATH: '死亡库',
  BENEFICIARY: '优抚库',
  RETIRED: '军休库',
  SOLDIER: '退役士兵库',
  INSURANCE: '医保',
} as const;
export type SourceCode = keyof typeof SOURCES;
/** A source that is asked over a channel. */
export type AskedSource = Exclude<SourceCode, 'LOCAL'>;
export const ASKED = [
  'POPULATION',
  'PENSION',
  'DEATH',
  'BENEFICIARY',
  'RETIRED',
  'SOLDIER',
  'INSURANCE',
] as const satisfies readonly AskedSource[];

/** 比对结果 (03 §31.5). */
export const RESULTS = {
  SAME: '一致',
  DIFF: '不一致',
  NAME_DIFF: '姓名不一致',
  MISSING_REMOTE: '来源无此人',
  MISSING_LOCAL: '本地缺失',
  DUP_LOCAL: '本地重复',
  NEW_TAG: '新增身份',
  LOST_TAG: '身份消失',
  DEATH: '死亡命中',
  EXCLUSIVE: '互斥身份',
  SUSPECT: '疑似同一人',
  INVALID_ID: '身份证号有误',
} as const;
export type ResultCode = keyof typeof RESULTS;

/** What is compared, as people call it. */
export const FIELDS = {
  person: '人员',
  name: '姓名',
  gender: '性别',
  birthDate: '出生日期',
  hukou: '户籍区',
  address: '户籍地址',
  status: '人员状态',
  retireDate: '退休时间',
  pension: '养老金',
  medicalInsurance: '医保类型',
  tags: '多重身份',
  deathDate: '死亡日期',
} as const;
export type FieldKey = keyof typeof FIELDS;

/** 处理方式 of a field (03 §31.5). */
export const POLICIES = { AUTO: '自动更新', REVIEW: '人工核对', IGNORE: '不比对' } as const;
export type Policy = keyof typeof POLICIES;

/** Which tags a source decides about: its own (03 §31.5 "tags ← own database of that tag"). */
export const TAGS_OF: Readonly<Partial<Record<SourceCode, readonly IdentityTag[]>>> = {
  BENEFICIARY: ['T02', 'T03', 'T04', 'T05', 'T08', 'T09', 'T10', 'T11'],
  RETIRED: ['T06'],
  SOLDIER: ['T07'],
};
/** Whose death is item 34's to handle (03 §31.5). */
export const BENEFICIARY_TAGS: readonly string[] = TAGS_OF.BENEFICIARY ?? [];

export const COMPARISON_KINDS = { CHANGED: '每日比对', FULL: '季度全量比对', MANUAL: '手工比对' } as const;
export type ComparisonKind = keyof typeof COMPARISON_KINDS;
