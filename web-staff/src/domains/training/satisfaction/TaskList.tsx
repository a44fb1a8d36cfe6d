import { useMutation, useQuery } from '@apollo/client/react';
import { type Cells, ErrorNotice, formatDeadline, usePermission } from '@yjs/web-kit';
import { Alert, App, Button, Progress } from 'antd';
import { useState } from 'react';
import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { useRequestId } from '../../../platform/request-id.ts';
import { type SatisfactionTaskTypes, satisfactionTask } from '../../../records/satisfaction-task.ts';
import { taskActs } from './acts.tsx';
import { OpenSatisfactionDocument, RunsToJudgeDocument } from './satisfaction.graphql.ts';

const cells: Cells<SatisfactionTaskTypes> = {
  openTo: ({ openTo }) => formatDeadline(openTo),
  responseRate: {
    title: '评价率',
    render: ({ responseRate }) => (
      <Progress
        aria-label={`评价率${responseRate}%`}
        percent={Number(responseRate)}
        size="small"
        status="normal"
        format={() => `${responseRate}%`}
        style={{ minWidth: 140 }}
      />
    ),
  },
};
const acts = taskActs('selection');

/** 满意度收集 (02 §17.6): run, district, expected, answered, rate, window; what waits to be opened stands above. */
export default function TaskList() {
  return (
    <>
      <ToBeOpened />
      <RecordListPage
        record={satisfactionTask}
        help={[
          '课程结束时系统按参训学员的安置区自动开启收集，默认7天；第3天、第6天自动催办未评价的学员。',
          '学员没有手机的，可打开任务代录纸质评价表，须上传扫描件。',
          '一个班次各区都截止后自动统计，由机构所在区复送机构。',
        ]}
        cells={cells}
        acts={acts}
        empty={{ title: '没有收集任务', hint: '班次课程结束后，本区学员的收集任务出现在这里。' }}
      />
    </>
  );
}

/** 待开启: runs that ended without tasks, as when no template was published. */
function ToBeOpened() {
  const { message } = App.useApp();
  const mayCollect = usePermission('training.satisfaction:collect');
  const { data, refetch } = useQuery(RunsToJudgeDocument, { fetchPolicy: 'cache-and-network' });
  const [open, { loading }] = useMutation(OpenSatisfactionDocument, { refetchQueries: ['SatisfactionTasks'] });
  const [error, setError] = useState<unknown>();
  const requestId = useRequestId();
  const runs = data?.runsToJudge ?? [];
  if (runs.length === 0) return null;
  async function openAll(): Promise<void> {
    setError(undefined);
    const runIds = runs.map(({ runId }) => runId);
    try {
      const { data: done } = await open({ variables: { runIds, requestId: requestId(runIds) } });
      message.success(`已开启${done?.openSatisfaction ?? 0}项收集`);
      await refetch();
    } catch (failure) {
      setError(failure);
    }
  }
  return (
    <>
      <Alert
        type="info"
        showIcon
        title={`${runs.length}个班次课程已结束，还没有开启收集`}
        description={runs
          .map(({ runName, institutionName, expected }) => `${runName}（${institutionName}，${expected}人）`)
          .join('；')}
        action={
          mayCollect && (
            <Button type="primary" loading={loading} onClick={() => void openAll()}>
              开启收集
            </Button>
          )
        }
      />
      {error !== undefined && <ErrorNotice error={error} />}
    </>
  );
}
