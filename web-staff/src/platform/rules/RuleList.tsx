import { useQuery } from '@apollo/client/react';
import {
  DataTable,
  FilterBar,
  PageHeader,
  QueryGate,
  SavedViews,
  useKeysetPage,
  useRecordList,
  useUrlState,
} from '@yjs/web-kit';
import { Button } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { HelpLines } from '../HelpLines.tsx';
import { columnsOf, type RuleRow } from './rule-columns.tsx';
import { type KindData, listFields, listUrl, tableFields, toFilter } from './rule-words.ts';
import { KindRulesDocument, RuleKindDocument } from './rules.graphql.ts';
import './rules.css';

const help = [
  '规则分全市规则和本区规则；本区针对同一条全市规则另行规定的，以本区规则为准。',
  '修改规则就是新增一个版本：起草、提交，由另一人审批后次日（或审批时选择立即）生效，旧版本保留可查。',
  '新版本只影响生效以后的判断，已按旧版本开始的仍按旧版本办理。',
];

/** The rules of one kind: what holds, and what is being written. */
export default function RuleList() {
  const { kind = '' } = useParams();
  const known = useQuery(RuleKindDocument, { variables: { kind } });
  return <QueryGate queries={[known]}>{known.data && <Listed key={kind} kind={known.data.ruleKind} />}</QueryGate>;
}

const tableHelp = ['修改后保存为草稿，提交由另一人审批，次日（或审批时选择立即）生效，旧版本保留可查。'];

function Listed({ kind: data }: { kind: KindData }) {
  const { kind, title, help: words, editableLevel, single } = data;
  const lines = single ? tableHelp : help;
  return (
    <>
      <PageHeader
        title={title}
        help={<HelpLines lines={words ? [words, ...lines] : lines} />}
        actions={
          editableLevel &&
          !single && (
            <Link to={`/rules/${kind}/new`}>
              <Button type="primary">{editableLevel === 'CITY' ? '新增全市规则' : '新增本区规则'}</Button>
            </Link>
          )
        }
      />
      <Rows data={data} />
    </>
  );
}

function Rows({ data }: { data: KindData }) {
  const { kind, title, single } = data;
  const navigate = useNavigate();
  const [state, setState] = useUrlState(listUrl);
  const page = useKeysetPage();
  const variables = { kind, filter: toFilter(state), ...page.variables };
  const query = useQuery(KindRulesDocument, { variables, fetchPolicy: 'cache-and-network' });
  const list = useRecordList<RuleRow>({
    recordTypes: ['ruleVersion'],
    variables,
    page,
    query,
    connection: query.data?.rules,
  });
  return (
    <>
      <FilterBar
        fields={single ? tableFields : listFields}
        values={{ ...state }}
        onChange={(patch) => setState(patch)}
        extra={<SavedViews page={`rules-${kind}`} />}
      />
      <DataTable
        {...list.table}
        id={`rules-${kind}`}
        label={title}
        columns={columnsOf(data)}
        empty={{ title: '没有符合条件的规则', hint: '随系统提供的规则和各级另行制定的规则都列在这里。' }}
        onOpen={(row) => void navigate(`/rules/${kind}/${row.id}`)}
      />
    </>
  );
}
