import type { SubsidyItem, SubsidyStandardKind, SubsidyUnit } from '../../../generated/graphql.ts';
import { subsidyItemTitles } from '../../../generated/titles/subsidy-item.ts';
import { subsidyStandardKindTitles } from '../../../generated/titles/subsidy-standard-kind.ts';
import { subsidyUnitTitles } from '../../../generated/titles/subsidy-unit.ts';

/** Words of the form; lists and pages show what the API says. */
export const kindWords: Readonly<Record<SubsidyStandardKind, string>> = subsidyStandardKindTitles;

export const itemWords: Readonly<Record<SubsidyItem, string>> = subsidyItemTitles;

export const unitWords: Readonly<Record<SubsidyUnit, string>> = subsidyUnitTitles;

/** Who of the city may be reminded of a standard that ends. */
export const remindedRoleWords: Readonly<Record<string, string>> = {
  CITY_OFFICER: '市局工作人员',
  CITY_SECTION: '市局业务处处长',
  CITY_LEADER: '市局分管领导',
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
