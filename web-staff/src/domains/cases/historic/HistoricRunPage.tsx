import { useQuery } from '@apollo/client/react';
import { DownloadButton, formatDateTime, PageHeader, QueryGate, usePermission } from '@yjs/web-kit';
import { Space } from 'antd';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import type { HistoricRunQuery } from '../../../generated/graphql.ts';
import { BatchActs } from '../../../platform/batches/BatchActs.tsx';
import { BatchProgress } from '../../../platform/batches/BatchProgress.tsx';
import { BatchRows } from '../../../platform/batches/BatchRows.tsx';
import { Permitted } from '../../../platform/Permitted.tsx';
import { HistoricTrial } from './HistoricTrial.tsx';
import { HistoricRunDocument } from './historic.graphql.ts';
import { tools } from './historic-state.ts';
import { PlaceTable } from './PlaceTable.tsx';

/** How often a run that goes on is looked at. */
const LOOK_MS = 2_000;

/** One run: the frozen list with its totals, its trial, the second person's verdict, progress, and the report. */
export default function HistoricRunPage() {
  return (
    <Permitted codes={['historic:view']}>
      <Loaded />
    </Permitted>
  );
}

function Loaded() {
  const { id = '' } = useParams();
  const query = useQuery(HistoricRunDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const { data, startPolling, stopPolling } = query;
  const goesOn = data && !data.historicRun.batch.endedAt;
  useEffect(() => {
    if (!goesOn) return;
    startPolling(LOOK_MS);
    return stopPolling;
  }, [goesOn, startPolling, stopPolling]);
  // What is shown stays while it is looked at again.
  return (
    <QueryGate queries={data ? [] : [query]}>
      {data && <Run run={data.historicRun} places={data.historicPlaces} />}
    </QueryGate>
  );
}

interface RunProps {
  run: HistoricRunQuery['historicRun'];
  places: HistoricRunQuery['historicPlaces'];
}

function Run({ run, places }: RunProps) {
  const { batch } = run;
  const mayReadRows = usePermission('batch:view');
  const actor = usePermission('historic:run', 'historic:approve');
  return (
    <>
      <PageHeader
        title={tools[run.tool].title}
        subtitle={run.criteria.join('；')}
        actions={
          <Space wrap>
            {run.reportUrl && <DownloadButton label="下载报告" url={run.reportUrl} />}
            {actor && <BatchActs batch={batch} />}
          </Space>
        }
      />
      <p className="yjs-quiet">
        {batch.starterName} 于 {formatDateTime(batch.createdAt)} 生成名单，原因：{run.reason}。
        {batch.approverName && ` ${batch.approverName} 批准。`}
        {batch.endedAt && ` ${formatDateTime(batch.endedAt)} 结束。`}
        {run.notify ? ' 向申请人发送消息。' : ' 不向申请人发送消息。'}
      </p>
      <BatchProgress batch={batch} />
      <p>
        名单固定 {batch.total} 件，生成时共有 {run.subCases} 个未办结的子办件。
        {batch.state === 'PROPOSED' &&
          (batch.own ? ' 等待另一名市局工作人员批准。' : ' 请核对名单和试运行结果后批准或退回。')}
      </p>
      <PlaceTable places={places} />
      {batch.state === 'PROPOSED' && <HistoricTrial run={run} />}
      {mayReadRows && batch.state !== 'PROPOSED' && <BatchRows batch={batch} />}
    </>
  );
}
