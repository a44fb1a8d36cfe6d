import { Button } from 'antd';
import { Link } from 'react-router';
import { RecordListPage } from '../app/records/RecordListPage.tsx';
import { trainingRun } from '../records/training-run.ts';
import { runTones } from './words.ts';

/** 培训班次 of the institution. */
export default function OwnRunList() {
  return (
    <RecordListPage
      record={trainingRun}
      help={['选择审核通过的学员申请开班，所在区审核、市服务中心复核后，与各区签订合同，再启动培训。']}
      tones={runTones}
      actions={
        <Link to="/own-runs/new">
          <Button type="primary">申请开班</Button>
        </Link>
      }
      empty={{ title: '没有符合条件的培训班次', hint: '点击“申请开班”，从审核通过的学员开始。' }}
    />
  );
}
