import { type DataColumn, formatDateTime, MarkTag, StateTag } from '@yjs/web-kit';
import { Link } from 'react-router';
import type { KindRulesQuery } from '../../generated/graphql.ts';
import { type KindData, placeOf, toneOf } from './rule-words.ts';

export type RuleRow = KindRulesQuery['rules']['nodes'][number];

const shown = (row: RuleRow) => row.current ?? row.open;

const ruleColumns: readonly DataColumn<RuleRow>[] = [
  { key: 'no', title: '编号', fixed: true, width: 100, render: (row) => row.ruleNo },
  {
    key: 'title',
    title: '规则',
    fixed: true,
    render: (row) => <Link to={`/rules/${shown(row)?.kind}/${row.id}`}>{shown(row)?.title}</Link>,
  },
  { key: 'place', title: '适用范围', width: 100, render: placeOf },
  { key: 'condition', title: '条件', render: (row) => <span className="rule-words">{shown(row)?.conditionText}</span> },
  { key: 'body', title: '处理', render: (row) => <span className="rule-words">{shown(row)?.bodyText}</span> },
  {
    key: 'state',
    title: '状态',
    render: ({ current, open }) => (
      <>
        {current && <StateTag title={current.stateTitle} tone={toneOf(current)} />}
        {open && (
          <div>
            <MarkTag>{`第${open.number}版${open.stateTitle}`}</MarkTag>
          </div>
        )}
      </>
    ),
  },
  { key: 'version', title: '版本', width: 64, align: 'right', render: ({ current }) => current?.number ?? '—' },
  {
    key: 'from',
    title: '生效时间',
    width: 140,
    render: ({ current }) => (current?.effectiveFrom ? formatDateTime(current.effectiveFrom) : '未生效'),
  },
];

/** Tables have neither a place nor a condition of their own; what they say is their content. */
const tableColumns: readonly DataColumn<RuleRow>[] = ruleColumns
  .filter(({ key }) => key !== 'place' && key !== 'condition')
  .map((column) => (column.key === 'body' ? { ...column, title: '内容' } : column));

/** The columns of a kind's list. */
export const columnsOf = ({ single, titleLabel }: Pick<KindData, 'single' | 'titleLabel'>): DataColumn<RuleRow>[] =>
  (single ? tableColumns : ruleColumns).map((column) =>
    single && column.key === 'title' ? { ...column, title: titleLabel } : column,
  );
