import { formatDeadline, usePermission } from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { type SatisfactionTaskTypes, satisfactionTask } from '../../../records/satisfaction-task.ts';
import { taskActs } from './acts.tsx';
import { PaperDialog } from './PaperDialog.tsx';

const acts = taskActs('row');

/** One 收集任务: how far it is, 催办, 延长, 代录. */
export default function TaskPage() {
  const [entering, setEntering] = useState<(() => void) | undefined>();
  const mayCollect = usePermission('training.satisfaction:collect');
  return (
    <RecordPage<SatisfactionTaskTypes>
      record={satisfactionTask}
      title={({ runName }) => runName}
      subtitle={({ taskNo, institutionName, districtName }) => `${taskNo} · ${institutionName} · ${districtName}`}
      help={['只显示评价进度，不显示是谁怎样评价的。', '代录的纸质评价表扫描件保存在本任务的附件中，培训机构看不到。']}
      acts={acts}
      files="纸质评价表扫描件"
      facts={{
        openTo: ({ openTo }) => formatDeadline(openTo),
        responseRate: ({ responseRate }) => `${responseRate}%`,
        runNo: ({ runNo, runId }) => (
          <Link to={`/training/satisfaction-reports?runId=${runId}`}>{runNo}（查看统计表）</Link>
        ),
      }}
      actions={(task, reload) => (
        <>
          {mayCollect && task.state === 'COLLECTING' && <Button onClick={() => setEntering(() => reload)}>代录</Button>}
          {entering && <PaperDialog taskId={task.id} onClose={() => setEntering(undefined)} onDone={entering} />}
        </>
      )}
    />
  );
}
