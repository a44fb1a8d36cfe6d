import { useMutation, useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  formatDateTime,
  MarkTag,
  PageHeader,
  presentError,
  StateTag,
  usePermission,
} from '@yjs/web-kit';
import { App, Button, Space } from 'antd';
import { useState } from 'react';
import type { BackgroundJobsQuery } from '../../generated/graphql.ts';
import { HelpLines } from '../HelpLines.tsx';
import { JobRuns } from './JobRuns.tsx';
import { BackgroundJobsDocument, StartBackgroundJobDocument } from './jobs.graphql.ts';
import { countWords, durationWords, outcomeTones, outcomeWords } from './run-words.ts';

type Job = BackgroundJobsQuery['backgroundJobs'][number];

const LOOK_AGAIN_MS = 15_000;
const help = [
  '系统按时间表自动运行的任务；每次运行都有记录，失败、逾期没有成功运行的，技术人员收到通知。',
  '任务可以重复运行，不会重复处理；“立即执行”后在后台运行，本页每15秒更新一次。',
];

/** 后台任务: what runs by a schedule, how it went, and starting one by hand (02 §2.11). */
export default function JobList() {
  const { message, modal } = App.useApp();
  const { data, loading, error, refetch } = useQuery(BackgroundJobsDocument, {
    fetchPolicy: 'cache-and-network',
    pollInterval: LOOK_AGAIN_MS,
  });
  const [start] = useMutation(StartBackgroundJobDocument);
  const [shown, setShown] = useState<Job>();
  const mayStart = usePermission('sys.job:start');

  function ask(job: Job): void {
    void modal.confirm({
      title: `立即执行：${job.title}`,
      content: '在后台运行一次，不影响原定时间；执行人记入审计日志。',
      okText: '执行',
      cancelText: '返回',
      onOk: async () => {
        try {
          await start({ variables: { job: job.id } });
          message.success(`已安排执行：${job.title}`);
          await refetch();
        } catch (failure) {
          message.error(presentError(failure).title);
        }
      },
    });
  }

  return (
    <>
      <PageHeader title="后台任务" help={<HelpLines lines={help} />} />
      <DataTable
        id="background-jobs"
        label="后台任务"
        columns={columnsOf({ onShow: setShown, onStart: mayStart ? ask : undefined })}
        rows={data?.backgroundJobs}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有后台任务', hint: '按时间表运行的任务列在这里。' }}
      />
      {shown && <JobRuns job={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}

interface Acts {
  onShow(job: Job): void;
  onStart: ((job: Job) => void) | undefined;
}

function columnsOf({ onShow, onStart }: Acts): DataColumn<Job>[] {
  return [
    { key: 'title', title: '任务', fixed: true, render: (row) => row.title },
    { key: 'name', title: '名称', hidden: true, render: (row) => row.id },
    { key: 'schedule', title: '运行时间', render: (row) => row.schedule },
    { key: 'outcome', title: '最近结果', render: (row) => <Outcome job={row} /> },
    { key: 'started', title: '开始', render: (row) => (row.latest ? formatDateTime(row.latest.startedAt) : '—') },
    { key: 'took', title: '用时', align: 'right', render: (row) => (row.latest ? durationWords(row.latest) : '—') },
    { key: 'counts', title: '数量', render: (row) => (row.latest ? countWords(row.latest) : '—') },
    {
      key: 'acts',
      title: '操作',
      fixed: true,
      render: (row) => (
        <Space>
          <Button size="small" aria-label={`运行记录：${row.title}`} onClick={() => onShow(row)}>
            运行记录
          </Button>
          {onStart && (
            <Button size="small" aria-label={`立即执行：${row.title}`} onClick={() => onStart(row)}>
              立即执行
            </Button>
          )}
        </Space>
      ),
    },
  ];
}

function Outcome({ job: { latest, late } }: { job: Job }) {
  return (
    <Space size={4}>
      {latest ? (
        <StateTag title={outcomeWords[latest.outcome]} tone={outcomeTones[latest.outcome]} />
      ) : (
        <span className="yjs-quiet">尚未运行</span>
      )}
      {late && <MarkTag>逾期未成功</MarkTag>}
    </Space>
  );
}
