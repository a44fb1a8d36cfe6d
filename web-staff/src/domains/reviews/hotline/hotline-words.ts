import {
  type FilterField,
  type StateTone,
  type UrlValues,
  urlChoices,
  urlDay,
  urlFlag,
  urlText,
  wordKeys,
  wordOptions,
} from '@yjs/web-kit';
import type {
  AdvanceHotlineOrdersMutation,
  HotlineOrderFilter,
  HotlineOrderKind,
  HotlineOrderRowFragment,
  HotlineOrderState,
} from '../../../generated/graphql.ts';
import { hotlineOrderKindTitles } from '../../../generated/titles/hotline-order-kind.ts';
import { hotlineOrderStateTitles } from '../../../generated/titles/hotline-order-state.ts';
import type { RecordActs } from '../../../platform/acts/ActDialog.tsx';
import type { ListChoices } from '../../../platform/lists/useListChoices.ts';
import { AdvanceHotlineOrdersDocument } from './hotline.graphql.ts';

const stateWords: Readonly<Record<HotlineOrderState, string>> = hotlineOrderStateTitles;
export const orderTones: Readonly<Record<HotlineOrderState, StateTone>> = {
  UNMATCHED: 'waiting',
  UNPLACED: 'waiting',
  HANDLING: 'working',
  EXTENSION_ASKED: 'paused',
  EXTENDED: 'working',
  ANSWERED: 'paused',
  CLOSED: 'done',
  RETURNED: 'ended',
};
const kindWords: Readonly<Record<HotlineOrderKind, string>> = hotlineOrderKindTitles;

/** Whether an order waits for somebody to find its service. */
export const isWaiting = ({ state }: { state: HotlineOrderState }) => state === 'UNMATCHED' || state === 'UNPLACED';

/** What of the list of orders lives in the URL. */
export const orderUrl = {
  search: urlText(),
  state: urlChoices(wordKeys(stateWords)),
  kind: urlText(),
  overdue: urlFlag(),
  district: urlText(),
  from: urlDay(),
  to: urlDay(),
};

export const orderFields = ({ districts }: ListChoices): FilterField[] => [
  { key: 'search', kind: 'text', label: '查找', placeholder: '工单编号、差评编号', width: 200 },
  { key: 'state', kind: 'multi', label: '状态', options: wordOptions(stateWords), width: 180 },
  { key: 'kind', kind: 'select', label: '工单类型', options: wordOptions(kindWords), width: 140 },
  { key: 'overdue', kind: 'flag', label: '只看超期' },
  ...(districts.length > 1
    ? [{ key: 'district', kind: 'select' as const, label: '区', options: districts, width: 140 }]
    : []),
  { key: 'days', kind: 'days', label: '派单日期', from: 'from', to: 'to', more: true },
];

const isKind = (value: string): value is HotlineOrderKind => Object.hasOwn(kindWords, value);

export function toOrderFilter(state: UrlValues<typeof orderUrl>): HotlineOrderFilter {
  const { search, state: states, kind, overdue, district, from, to } = state;
  return {
    ...(search && { search }),
    ...(states.length > 0 && { states }),
    ...(isKind(kind) && { orderKind: kind }),
    ...(overdue && { overdue }),
    ...(district && { districtCode: district }),
    ...(from && { from }),
    ...(to && { to }),
  };
}

/** 转市级匹配, 退回12345. */
export const orderActs: RecordActs<HotlineOrderRowFragment, AdvanceHotlineOrdersMutation> = {
  document: AdvanceHotlineOrdersDocument,
  outcome: (data) => data.advanceHotlineOrders,
  name: (order) => order.orderNo,
  about: (order) => order.matterText,
  facts: (order) => [`诉求内容：${order.content}`, `办理地点：${order.placeText}`],
  consequences: {
    escalate: ['工单转市退役军人服务中心匹配，本区不再办理。'],
    sendBack: ['退回原因报送12345，工单结束；不计入投诉率。', '退回后不能撤回，12345如仍认为由本系统办理会重新派单。'],
  },
};
