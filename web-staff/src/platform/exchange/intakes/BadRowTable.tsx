import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  formatDateTime,
  MarkTag,
  QueueTabs,
  StateTag,
  useKeysetPage,
  usePermission,
} from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import type { BadRowFragment, IntakeRowFragment } from '../../../generated/graphql.ts';
import { CorrectDialog } from './CorrectDialog.tsx';
import { BadRowsDocument } from './intakes.graphql.ts';
import { handlingTitles } from './words.ts';

/** The rows that were not taken, those that wait for somebody first. */
export function BadRowTable({ intake }: { intake: IntakeRowFragment }) {
  const page = useKeysetPage();
  const may = usePermission('dx.intake:handle');
  const [tab, setTab] = useState<'open' | 'all'>(intake.openCount > 0 ? 'open' : 'all');
  const [corrected, setCorrected] = useState<BadRowFragment>();
  const { data, loading, error, refetch } = useQuery(BadRowsDocument, {
    variables: { intakeId: intake.id, onlyOpen: tab === 'open', ...page.variables },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <section aria-label="未接收的行">
      <QueueTabs
        label="未接收的行"
        tabs={[
          { key: 'open', title: '待处理', count: intake.openCount },
          { key: 'all', title: '全部', count: intake.badCount },
        ]}
        active={tab}
        onChange={(key) => {
          page.toFirst();
          setTab(key);
        }}
      />
      <DataTable
        id="exchange-bad-rows"
        label="未接收的行"
        columns={columnsOf(may ? setCorrected : undefined)}
        rows={data?.exchangeBadRows.nodes}
        loading={loading && !data}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有待处理的行', hint: '不合格的行更正、或决定不再处理后，在“全部”中查看。' }}
        paging={{
          page,
          info: data?.exchangeBadRows.pageInfo,
          total: data?.exchangeBadRows.totalCount ?? undefined,
        }}
      />
      {corrected && (
        <CorrectDialog
          intakeId={intake.id}
          row={corrected}
          onDone={() => {
            setCorrected(undefined);
            void refetch();
          }}
          onClose={() => setCorrected(undefined)}
        />
      )}
    </section>
  );
}

function columnsOf(onCorrect: ((row: BadRowFragment) => void) | undefined): DataColumn<BadRowFragment>[] {
  return [
    { key: 'line', title: '行号', align: 'right', fixed: true, render: (row) => row.line },
    {
      key: 'fields',
      title: '字段',
      // The reason names them too, and what was received needs the room.
      hidden: true,
      render: (row) => {
        const wrong = row.values.filter((value) => value.wrong);
        return wrong.map(({ label }) => label).join('、') || '—';
      },
    },
    { key: 'text', title: '原因', fixed: true, render: (row) => <MarkTag why={row.code}>{row.text}</MarkTag> },
    {
      key: 'values',
      title: '收到的内容',
      render: (row) => row.values.map(({ label, value }) => `${label} ${value || '（空）'}`).join('，') || '—',
    },
    {
      key: 'state',
      title: '处理情况',
      fixed: true,
      render: (row) =>
        row.settledHow ? (
          <>
            <StateTag title={handlingTitles[row.settledHow]} tone="done" />{' '}
            <span className="yjs-quiet">{`${row.settledBy} ${formatDateTime(row.settledAt)}`}</span>
          </>
        ) : (
          <StateTag title="待处理" tone="waiting" />
        ),
    },
    ...(onCorrect
      ? [
          {
            key: 'acts',
            title: '操作',
            fixed: true,
            render: (row: BadRowFragment) =>
              row.correctable && (
                <Button size="small" aria-label={`更正第 ${row.line} 行`} onClick={() => onCorrect(row)}>
                  更正
                </Button>
              ),
          },
        ]
      : []),
  ];
}
