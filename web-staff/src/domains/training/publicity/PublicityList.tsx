import {
  type DataColumn,
  formatInstant,
  RecordList,
  StateTag,
  type StateTone,
  type UrlValues,
  urlChoices,
  urlText,
  useQueriedList,
  useUrlState,
  wordKeys,
  wordOptions,
} from '@yjs/web-kit';
import { Typography } from 'antd';
import { Link, useNavigate } from 'react-router';
import type {
  ProjectPublicityFilter,
  ProjectPublicitySortField,
  PublicityRowFragment,
  PublicityState,
} from '../../../generated/graphql.ts';
import { publicityStateTitles } from '../../../generated/titles/publicity-state.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { PublicitiesDocument } from './publicity.graphql.ts';

type Row = PublicityRowFragment & { flow: { availableActions: [] } };
type Objection = Row['objections'][number];

const stateWords: Readonly<Record<PublicityState, string>> = publicityStateTitles;
const stateTones: Readonly<Record<PublicityState, StateTone>> = {
  RUNNING: 'working',
  OVER: 'waiting',
  FILED: 'done',
  REVIEW: 'ended',
  ENDED: 'ended',
};
const objectedWords = { YES: '有未答复的异议', NO: '没有未答复的异议' } as const;

const help = [
  '评审通过的项目由市局公示，期满且没有未处理的异议方可备案入库；公示期间任何人都能在培训系统首页查看名单。',
  '异议在公示期内登记，在答复期限内作出“不成立”或“成立，重评”的处理；在申报页登记和处理。',
];

const listUrl = {
  search: urlText(),
  state: urlChoices(wordKeys(stateWords)),
  objected: urlText(),
};

function toFilter(state: UrlValues<typeof listUrl>): ProjectPublicityFilter {
  return {
    search: state.search || undefined,
    states: state.state.length > 0 ? state.state : undefined,
    objected: state.objected ? state.objected === 'YES' : undefined,
  };
}

const columns: DataColumn<Row, ProjectPublicitySortField>[] = [
  {
    key: 'project',
    title: '项目',
    sortField: 'PROJECT',
    fixed: true,
    render: ({ applicationId, projectName, applicationNo }) => (
      <>
        <Link to={`/training/applications/${applicationId}`}>{projectName}</Link>
        <div className="yjs-quiet">{applicationNo}</div>
      </>
    ),
  },
  { key: 'institution', title: '申报机构', sortField: 'INSTITUTION', render: ({ institutionName }) => institutionName },
  { key: 'district', title: '区', sortField: 'DISTRICT', render: ({ districtName }) => districtName },
  { key: 'score', title: '得分', align: 'right', render: ({ score }) => score?.toFixed(2) ?? '—' },
  {
    key: 'days',
    title: '公示时间',
    sortField: 'PUBLIC_FROM',
    render: ({ publicFrom, publicTo }) => `${publicFrom} 至 ${publicTo}`,
  },
  {
    key: 'state',
    title: '状态',
    fixed: true,
    render: ({ state, stateTitle, endedOn }) => (
      <>
        <StateTag title={stateTitle} tone={stateTones[state]} />
        {endedOn && <div className="yjs-quiet">{endedOn}</div>}
      </>
    ),
  },
  { key: 'objections', title: '异议及答复', render: ({ objections }) => <Objections objections={objections} /> },
];

/** 公示名单 (T16-8, 8.6): what is public from when to when, who objected, and what was answered. */
export default function PublicityList() {
  const navigate = useNavigate();
  const [state, setState] = useUrlState(listUrl);
  const filter = toFilter(state);
  const list = useQueriedList({
    recordType: 'projectApplication',
    document: PublicitiesDocument,
    variables: { filter },
    columns,
    connection: ({ projectPublicities: found }) => ({
      ...found,
      nodes: found.nodes.map((row): Row => ({ ...row, flow: { availableActions: [] } })),
    }),
  });
  return (
    <RecordList
      id="training-publicity"
      title="公示名单"
      help={<HelpLines lines={help} />}
      filters={{
        fields: [
          { key: 'search', kind: 'text', label: '查找', placeholder: '编号、项目或机构', width: 200 },
          { key: 'state', kind: 'multi', label: '状态', options: wordOptions(stateWords), width: 180 },
          { key: 'objected', kind: 'select', label: '异议', options: wordOptions(objectedWords), width: 160 },
        ],
        values: { ...state },
        onChange: (patch) => setState(patch),
      }}
      exportAs={{ permission: 'training.application:export', url: '/exports/project-publicities.xlsx', filter }}
      savedViews
      list={list}
      columns={columns}
      empty={{ title: '没有符合条件的公示', hint: '评审结果确认后，在申报页点击“公示”，项目出现在这里。' }}
      onOpen={(row) => void navigate(`/training/applications/${row.applicationId}`)}
    />
  );
}

function Objections({ objections }: { objections: readonly Objection[] }) {
  if (objections.length === 0) return <>无</>;
  return (
    <>
      {objections.map((one) => (
        <div key={one.id}>
          {formatInstant(one.raisedAt)} {one.text}
          <div className="yjs-quiet">{one.upheld == null ? <Due objection={one} /> : answerText(one)}</div>
        </div>
      ))}
    </>
  );
}

function Due({ objection: { dueOn, overdue } }: { objection: Objection }) {
  if (!overdue) return <>须于 {dueOn} 前答复</>;
  return <Typography.Text type="danger">已超过答复期限（{dueOn}）</Typography.Text>;
}

const answerText = ({ upheld, answer, answeredAt, answeredByName }: Objection): string =>
  `${upheld ? '成立，重评' : '不成立'}：${answer ?? ''}（${answeredByName ?? ''} ${answeredAt ? formatInstant(answeredAt) : ''}）`;
