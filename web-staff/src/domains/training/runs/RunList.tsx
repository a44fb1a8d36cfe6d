import { Button } from 'antd';
import { Link } from 'react-router';
import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { trainingRun } from '../../../records/training-run.ts';
import { runActs } from './run-acts.ts';

const help = [
  '培训机构用审核通过的学员申请开班，所在区审核，市服务中心复核；审核与复核不能由同一人办理。',
  '复核通过后按学员安置区生成合同，各区全部签订后转为待开训，由机构启动培训。',
  '本区学员所在的外区班次也显示在这里，只能查看。',
];

/** 培训班次 (02 §13.6). */
export default function RunList() {
  return (
    <RecordListPage
      record={trainingRun}
      help={help}
      acts={runActs}
      actions={
        <>
          <Link to="/training/runs/board">
            <Button>看板</Button>
          </Link>
          <Link to="/training/runs/gantt">
            <Button>甘特图</Button>
          </Link>
        </>
      }
      empty={{ title: '没有符合条件的培训班次', hint: '培训机构申请开班后显示在这里。' }}
    />
  );
}
