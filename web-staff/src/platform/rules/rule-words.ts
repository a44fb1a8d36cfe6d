import {
  type FilterField,
  type StateTone,
  type UrlValues,
  urlChoice,
  urlFlag,
  urlText,
  wordOptions,
} from '@yjs/web-kit';
import type {
  RuleEffectChange,
  RuleFilter,
  RuleKindQuery,
  RuleLevel,
  RuleQuery,
  RuleVersionPartsFragment,
} from '../../generated/graphql.ts';
import { ruleEffectChangeTitles } from '../../generated/titles/rule-effect-change.ts';
import { ruleLevelTitles } from '../../generated/titles/rule-level.ts';

export type KindData = RuleKindQuery['ruleKind'];
export type RuleData = RuleQuery['rule'];
export type VersionData = RuleVersionPartsFragment;

export const levelWords: Readonly<Record<RuleLevel, string>> = ruleLevelTitles;
export const changeWords: Readonly<Record<RuleEffectChange, string>> = ruleEffectChangeTitles;

/** How a version's state weighs: what holds carries the accent, what is over is quiet. */
export function toneOf({ state, inForce, enabled }: VersionData): StateTone {
  if (inForce) return enabled ? 'working' : 'paused';
  return state === 'DRAFT' || state.startsWith('PENDING') ? 'waiting' : 'ended';
}

/** Where a rule holds: the whole city, or a district by name. */
export const placeOf = ({ level, orgName }: { level: RuleLevel; orgName: string }): string =>
  level === 'CITY' ? '全市' : orgName;

/** What of the list lives in the URL. */
export const listUrl = {
  search: urlText(),
  level: urlChoice(['', 'CITY', 'DISTRICT'] as const, ''),
  enabled: urlChoice(['', 'yes', 'no'] as const, ''),
  open: urlFlag(),
};

export const listFields: readonly FilterField[] = [
  { key: 'search', kind: 'text', label: '查找', placeholder: '规则名称、编号', width: 200 },
  {
    key: 'level',
    kind: 'select',
    label: '适用范围',
    width: 120,
    options: wordOptions(ruleLevelTitles),
  },
  {
    key: 'enabled',
    kind: 'select',
    label: '是否启用',
    width: 120,
    options: [
      { value: 'yes', label: '启用' },
      { value: 'no', label: '停用' },
    ],
  },
  { key: 'open', kind: 'flag', label: '有草稿或待审批' },
];

/** Tables are the city's and never switched off. */
export const tableFields: readonly FilterField[] = listFields.filter(({ key }) => key === 'search' || key === 'open');

/** The filter that the address means; what is empty does not narrow. */
export function toFilter({ search, level, enabled, open }: UrlValues<typeof listUrl>): RuleFilter {
  return {
    ...(search ? { search } : {}),
    ...(level ? { level } : {}),
    ...(enabled ? { enabled: enabled === 'yes' } : {}),
    ...(open ? { open } : {}),
  };
}
