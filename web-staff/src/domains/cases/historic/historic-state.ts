import { type FilterField, type UrlValues, urlChoice, urlDay, urlText } from '@yjs/web-kit';
import type { HistoricCriteria, HistoricTool } from '../../../generated/graphql.ts';
import type { ListChoices } from '../../../platform/lists/useListChoices.ts';

/** What each tool is called, and which reasons it takes. */
export const tools: Readonly<
  Record<HistoricTool, { title: string; states: string; day: string; act: string; reasonDict: string }>
> = {
  RETURN: { title: '历史预审退回', states: '待预审', day: '提交', act: '退回', reasonDict: 'case.return' },
  FINISH: { title: '历史办结', states: '已接件', day: '接件', act: '办结', reasonDict: 'case.finish' },
};

export const tabs = ['RETURN', 'FINISH', 'RUNS'] as const;
export type HistoricTab = (typeof tabs)[number];

const yesNo = ['', 'yes', 'no'] as const;

/** What of the page lives in the URL. */
export const historicUrl = {
  tab: urlChoice<HistoricTab>([...tabs], 'RETURN'),
  before: urlDay(),
  district: urlText(),
  centre: urlText(),
  matter: urlText(),
  reporting: urlChoice([...yesNo], ''),
  transfer: urlChoice([...yesNo], ''),
  duplicate: urlChoice([...yesNo], ''),
};

const held = [
  { value: 'yes', label: '有' },
  { value: 'no', label: '没有' },
];

/** The criteria of 01 §7.6; the day stands apart, because without it nothing is asked. */
export function historicFields(options: ListChoices): FilterField[] {
  return [
    { key: 'district', kind: 'select', label: '区', options: options.districts, width: 110 },
    { key: 'centre', kind: 'select', label: '受理中心', options: options.centres, width: 180 },
    { key: 'matter', kind: 'select', label: '事项', options: options.matters, width: 160 },
    { key: 'reporting', kind: 'select', label: '退役报到', options: held, width: 110 },
    { key: 'transfer', kind: 'select', label: '组织关系转移', options: held, width: 136 },
    { key: 'duplicate', kind: 'select', label: '重复标识', options: held, width: 110 },
  ];
}

const flag = (value: string): boolean | undefined => (value === '' ? undefined : value === 'yes');

/** The criteria that the address means. */
export function toCriteria(state: UrlValues<typeof historicUrl>, before: string): HistoricCriteria {
  return {
    before,
    districtCode: state.district || undefined,
    orgId: state.centre || undefined,
    matterCode: state.matter || undefined,
    hasReporting: flag(state.reporting),
    hasTransfer: flag(state.transfer),
    duplicate: flag(state.duplicate),
  };
}
