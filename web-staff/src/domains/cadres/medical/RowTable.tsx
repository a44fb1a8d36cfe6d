import { useQuery } from '@apollo/client/react';
import { formatMoney } from '@yjs/web-kit';
import { Button, Space, Tag } from 'antd';
import type { ReactNode } from 'react';
import type { MedicalRowFilter, MedicalRowRowFragment } from '../../../generated/graphql.ts';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { MedicalRowsDocument } from '../../../records/medical-row.graphql.ts';

export type MedicalRow = MedicalRowRowFragment;

export interface RowTableProps {
  filter: MedicalRowFilter;
  /** What the reader may do with a row; `reload` reads the rows anew. */
  acts?(row: MedicalRow, reload: () => void): ReactNode;
  /** Before the first column, for a choice of several. */
  choice?(row: MedicalRow): ReactNode;
  /** Above the table, with the rows that are shown. */
  head?(rows: readonly MedicalRow[], reload: () => void): ReactNode;
}

/** 名册人员 of one roster, in the order of the roster (03 §33.8). */
export function RowTable({ filter, acts, choice, head }: RowTableProps) {
  const { data, error, client, fetchMore } = useQuery(MedicalRowsDocument, {
    variables: { filter, sort: { field: 'seq', direction: 'ASC' }, first: 100 },
    fetchPolicy: 'cache-and-network',
  });
  const rows = data?.medicalRows.nodes;
  // The roster around the rows counts them and says what may be done next.
  const reload = () => void client.refetchQueries({ include: 'active' });
  const pageInfo = data?.medicalRows.pageInfo;
  return (
    <>
      {rows && head?.(rows, reload)}
      <PlainTable<MedicalRow>
        label="名册人员"
        rows={rows}
        error={error}
        onRetry={reload}
        empty={{ title: '没有人员', hint: '名册内没有人员。' }}
        columns={[
          ...(choice ? [{ key: 'choice', title: '选择', width: 56, render: choice }] : []),
          {
            key: 'person',
            title: '人员',
            render: ({ personNameMasked, idNoMasked, streetName }) => (
              <Lines first={`${personNameMasked} ${idNoMasked}`} second={streetName} />
            ),
          },
          {
            key: 'pay',
            title: '金额（元）',
            align: 'right',
            render: ({ pay, lineCount, note }) => (
              <Lines first={formatMoney(pay)} second={note ?? `${lineCount} 条明细`} />
            ),
          },
          {
            key: 'account',
            title: '账户',
            render: ({ bankAccountMasked, accountNameMasked, accountChanged, accountOk }) => (
              <Lines
                first={
                  <>
                    {bankAccountMasked ?? '未登记'} {accountChanged && <Tag color="warning">近期变更</Tag>}
                    {!accountOk && <Tag color="error">待修正</Tag>}
                  </>
                }
                second={accountNameMasked}
              />
            ),
          },
          {
            key: 'flag',
            title: '标记',
            render: ({ flag, flagTitle, holdReason }) => (
              <Lines
                first={flag === 'OK' ? flagTitle : <Tag color={COLOURS[flag]}>{flagTitle}</Tag>}
                second={holdReason}
              />
            ),
          },
          {
            key: 'opinion',
            title: '街镇意见',
            render: (row) => (
              <Lines
                first={[row.opinionTitle, row.objectReasonTitle].filter(Boolean).join('：')}
                second={[row.objectNote, row.resolutionTitle && `${row.resolutionTitle}：${row.resolutionReason ?? ''}`]
                  .filter(Boolean)
                  .join('；')}
              />
            ),
          },
          {
            key: 'paid',
            title: '发放',
            render: ({ payStateTitle, failReason }) => (
              <Lines first={<span style={{ whiteSpace: 'nowrap' }}>{payStateTitle}</span>} second={failReason} />
            ),
          },
          ...(acts
            ? [{ key: 'acts', title: '操作', render: (row: MedicalRow) => <Space wrap>{acts(row, reload)}</Space> }]
            : []),
        ]}
      />
      {pageInfo?.hasNextPage && (
        <Button
          onClick={() =>
            void fetchMore({
              variables: { after: pageInfo.endCursor },
              updateQuery: (before, { fetchMoreResult: more }) => ({
                ...more,
                medicalRows: { ...more.medicalRows, nodes: [...before.medicalRows.nodes, ...more.medicalRows.nodes] },
              }),
            })
          }
        >
          显示更多
        </Button>
      )}
    </>
  );
}

const COLOURS: Readonly<Record<string, string>> = { OBJECTED: 'error', REMOVED: 'default' };

function Lines({ first, second }: { first: ReactNode; second?: ReactNode }) {
  return (
    <>
      {first}
      {second && <div className="yjs-quiet">{second}</div>}
    </>
  );
}
