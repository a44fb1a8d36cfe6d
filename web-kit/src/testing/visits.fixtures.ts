import { gql, type TypedDocumentNode } from '@apollo/client';
import type { FlowPanelData } from '../flow/flow.types.ts';
import type { AdvancedTypes } from '../record/acts.tsx';
import type { ActedRecord, ClientRecord, RecordTypes } from '../record/client-record.types.ts';
import { urlChoices, urlDay, urlFlag, urlText } from '../table/url-state.ts';
import { wordKeys, wordOptions } from '../table/word-options.ts';

/** A visit, which no line of business knows: a record with every kind of field, as `write-records.mjs` would write it. */
export interface Visit {
  __typename: 'Visit';
  id: string;
  version: number;
  visitNo: string;
  metAt: string | null;
  day: string | null;
  helped: boolean;
  grade: number | null;
  topics: string[];
  helpers: { name: string; no: string }[];
  ownerName: string | null;
  state: 'OPEN' | 'CLOSED';
  stateTitle: string;
  flow: FlowPanelData & { __typename: 'Flow' };
}

const states = { OPEN: '待走访', CLOSED: '已走访' } as const;
const url = {
  search: urlText(),
  state: urlChoices(wordKeys(states)),
  mine: urlFlag(),
  district: urlText(),
  from: urlDay(),
  to: urlDay(),
};

interface VisitFilter {
  search?: string;
  states?: string[];
  mine?: boolean;
  districtCode?: string;
  from?: string;
  to?: string;
}

export interface VisitTypes extends AdvancedTypes, RecordTypes {
  Row: Visit;
  ListData: ReturnType<typeof listOfVisits>['data'];
  ListVariables: { filter?: VisitFilter; first?: number | null; after?: string | null };
  One: Visit;
  OneData: { visit: Visit };
  Url: typeof url;
  Filter: VisitFilter;
  State: 'OPEN' | 'CLOSED';
  Column: 'visitNo' | 'metAt' | 'helped' | 'grade' | 'stateTitle' | 'remaining';
  Fact: 'day' | 'topics' | 'helpers' | 'helped' | 'ownerName';
  ActData: object;
}

const fields = `id version visitNo metAt day helped grade topics helpers { name no } ownerName state stateTitle
  flow {
    state stateTitle terminal paused
    remaining { level text dueAt minutes lines { label text } }
    availableActions { action title tone input confirm batch reasonDict }
    path { state } history { id }
  }`;
const list: TypedDocumentNode<VisitTypes['ListData'], VisitTypes['ListVariables']> = gql`
  query Visits($filter: JSON, $first: Int, $after: String) {
    visits(filter: $filter, first: $first, after: $after) { nodes { ${fields} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }
  }`;
const one: TypedDocumentNode<VisitTypes['OneData'], { id: string }> =
  gql`query Visit($id: ID!) { visit(id: $id) { ${fields} } }`;
const act: ActedRecord<VisitTypes>['act']['document'] = gql`mutation AdvanceVisits($input: JSON!) { advanceVisits(input: $input) { ok } }`;

export const visits: ClientRecord<VisitTypes> & ActedRecord<VisitTypes> = {
  type: 'visit',
  id: 'visits',
  title: '走访',
  unit: '次',
  route: '/visits',
  list,
  connection: (data) => data.visits,
  one,
  record: (data) => data.visit,
  row: (record) => record,
  opens: true,
  columns: [
    {
      name: 'visitNo',
      title: '走访编号',
      kind: 'number',
      value: (row) => row.visitNo,
      under: [{ name: 'ownerName', title: '走访人', kind: 'text', value: (row) => row.ownerName }],
      key: true,
    },
    { name: 'metAt', title: '走访时间', kind: 'moment', value: (row) => row.metAt },
    { name: 'helped', title: '已解决', kind: 'flag', value: (row) => row.helped },
    { name: 'grade', title: '满意度', kind: 'whole', words: { '5': '非常满意' }, value: (row) => row.grade },
    { name: 'stateTitle', title: '状态', kind: 'state', value: (row) => row.stateTitle, state: (row) => row.state },
    { name: 'remaining', title: '时限', kind: 'remaining', value: (row) => row.flow.remaining, hidden: true },
  ],
  facts: [
    { name: 'day', title: '约定日期', kind: 'day', value: (row) => row.day },
    { name: 'topics', title: '话题', kind: 'texts', value: (row) => row.topics },
    { name: 'helpers', title: '同行', kind: 'parts', value: (row) => row.helpers },
    { name: 'helped', title: '已解决', kind: 'flag', value: (row) => row.helped },
    { name: 'ownerName', title: '走访人', kind: 'text', value: (row) => row.ownerName, wide: true },
  ],
  filters: [
    { key: 'search', kind: 'text', label: '查找', placeholder: '走访编号' },
    { key: 'state', kind: 'multi', label: '状态', options: wordOptions(states) },
    { key: 'mine', kind: 'flag', label: '本人走访' },
    { key: 'district', kind: 'place', of: 'district', label: '区' },
    { key: 'days', kind: 'days', label: '走访日期', from: 'from', to: 'to', more: true },
  ],
  url,
  toFilter: (values) => ({
    ...(values.search && { search: values.search }),
    ...(values.state.length > 0 && { states: values.state }),
    ...(values.mine && { mine: true }),
    ...(values.district && { districtCode: values.district }),
    ...(values.from && { from: values.from }),
    ...(values.to && { to: values.to }),
  }),
  variables: (filter) => ({ filter }),
  states,
  exportAs: { permissions: ['visit:view', 'visit:export'], url: '/exports/visits.xlsx' },
  act: { document: act, outcome: () => ({ __typename: 'RecordActResult', ok: 1, rows: [] }) },
};

/** A visit that waits and may be closed. */
export function buildVisit(patch: Partial<Visit> = {}): Visit {
  return {
    __typename: 'Visit',
    id: 'visit-1',
    version: 1,
    visitNo: 'ZF2026030900001',
    metAt: '2026-03-09T02:00:00Z',
    day: '2026-03-10',
    helped: true,
    grade: 5,
    topics: ['就业', '住房'],
    helpers: [
      { name: '陈静', no: '0017' },
      { name: '赵刚', no: '0021' },
    ],
    ownerName: '王敏',
    state: 'OPEN',
    stateTitle: '待走访',
    flow: {
      __typename: 'Flow',
      state: 'OPEN',
      stateTitle: '待走访',
      terminal: false,
      paused: false,
      remaining: {
        __typename: 'Remaining',
        level: 'NORMAL',
        text: '剩 2 个工作日',
        dueAt: null,
        minutes: null,
        lines: [],
      },
      availableActions: [
        {
          __typename: 'FlowAction',
          action: 'close',
          title: '登记走访情况',
          tone: 'PRIMARY',
          input: 'NONE',
          confirm: false,
          batch: true,
          reasonDict: null,
        },
      ],
      waitingActions: [],
      path: [],
      history: [],
    },
    ...patch,
  };
}

const onlyPage = {
  __typename: 'PageInfo',
  hasNextPage: false,
  hasPreviousPage: false,
  startCursor: null,
  endCursor: null,
};

/** The list with these visits as its only page. */
export const listOfVisits = (...all: Visit[]) => ({
  data: { visits: { __typename: 'VisitConnection', nodes: all, pageInfo: { ...onlyPage } } },
});
