import { useLazyQuery } from '@apollo/client/react';
import { type DataColumn, DownloadButton, ErrorNotice, ListTable } from '@yjs/web-kit';
import { Button, Space } from 'antd';
import type { HistoricRunFieldsFragment, HistoricTrialQuery } from '../../../generated/graphql.ts';
import { HistoricTrialDocument } from './historic.graphql.ts';

type Line = HistoricTrialQuery['historicTrial']['lines'][number] & { id: string };

const columns: readonly DataColumn<Line>[] = [
  {
    key: 'no',
    title: '编号',
    render: (row) => (row.bjNo ? <span className="yjs-quiet">　└ {row.bjNo}</span> : row.caseNo),
  },
  { key: 'matter', title: '事项', render: (row) => row.matterName || '主办件' },
  { key: 'from', title: '当前状态', render: (row) => row.fromTitle },
  { key: 'to', title: '处理后状态', render: (row) => row.toTitle },
  { key: 'reason', title: '不处理的原因', render: (row) => row.reason ?? '—' },
];

/** 试运行: what the run would do as things stand now; asked for by hand, because it looks at every row. */
export function HistoricTrial({ run }: { run: HistoricRunFieldsFragment }) {
  const [ask, { data, loading, error }] = useLazyQuery(HistoricTrialDocument, { fetchPolicy: 'network-only' });
  const trial = data?.historicTrial;
  return (
    <section aria-label="试运行" className="staff-stack">
      <Space wrap>
        <Button loading={loading} onClick={() => void ask({ variables: { id: run.id } })}>
          试运行
        </Button>
        <DownloadButton label="下载试运行结果" url={run.trialUrl} />
        <span className="yjs-quiet">按当前状态逐件判断将如何处理，不改动任何办件。</span>
      </Space>
      {error && <ErrorNotice error={error} />}
      {trial && (
        <>
          <p role="status">
            将处理 <b>{trial.change}</b> 件、子办件 <b>{trial.subCases}</b> 个；跳过 {trial.skip} 件。
          </p>
          {trial.reasons.length > 0 && (
            <ul>
              {trial.reasons.map((one) => (
                <li key={`${one.message}${one.example}`}>
                  {one.message}：{one.count} 件（如 {one.example}）
                </li>
              ))}
            </ul>
          )}
          <div className="yjs-table">
            <ListTable
              label="试运行结果"
              columns={columns}
              rows={trial.lines.map((line) => ({ ...line, id: `${line.caseNo} ${line.bjNo ?? ''}` }))}
            />
          </div>
        </>
      )}
    </section>
  );
}
