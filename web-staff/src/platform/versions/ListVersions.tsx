import { useQuery } from '@apollo/client/react';
import { formatDateTime, formatMoney } from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import type { ListVersionsQuery } from '../../generated/graphql.ts';
import { PageSection } from '../PageSection.tsx';
import { PlainTable } from '../PlainTable.tsx';
import { ListDifference } from './ListDifference.tsx';
import { ListVersionsDocument } from './versions.graphql.ts';

type Version = ListVersionsQuery['listVersions'][number];

/** 名单版本 of a record, and what each changed of the one before it (03 C-15). */
export function ListVersions({ recordType, recordId }: { recordType: string; recordId: string }) {
  const [shown, setShown] = useState<number>();
  const record = { recordType, recordId };
  const { data, error, refetch } = useQuery(ListVersionsDocument, {
    variables: record,
    fetchPolicy: 'cache-and-network',
  });
  return (
    <PageSection id="versions" title="名单版本" note="名单每次上报时冻结，不能修改；摘要用于核对内容未被改动">
      <PlainTable<Version>
        label="名单版本"
        rows={data?.listVersions}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '尚未上报', hint: '名单上报审批后，各版本显示在这里。' }}
        columns={[
          { key: 'n', title: '版本', render: ({ n }) => `第 ${n} 版` },
          { key: 'rows', title: '行数', align: 'right', render: ({ rowCount }) => rowCount },
          // A list without amounts has no column for them.
          ...(data?.listVersions.some(({ total }) => total)
            ? [
                {
                  key: 'total',
                  title: '总额（元）',
                  align: 'right' as const,
                  render: ({ total }: Version) => (total ? formatMoney(total) : '—'),
                },
              ]
            : []),
          { key: 'by', title: '上报', render: ({ frozenBy, frozenAt }) => `${frozenBy} ${formatDateTime(frozenAt)}` },
          { key: 'digest', title: '摘要（SM3）', render: ({ digest }) => <code>{digest.slice(0, 16)}…</code> },
          {
            key: 'acts',
            title: '差异',
            render: ({ n }) =>
              n > 1 && (
                <Button size="small" onClick={() => setShown(shown === n ? undefined : n)}>
                  {shown === n ? '收起' : `与第 ${n - 1} 版比较`}
                </Button>
              ),
          },
        ]}
      />
      {shown !== undefined && <ListDifference {...record} earlier={shown - 1} later={shown} />}
    </PageSection>
  );
}
