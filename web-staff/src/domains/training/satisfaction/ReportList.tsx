import type { Cells } from '@yjs/web-kit';
import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { type SatisfactionReportTypes, satisfactionReport } from '../../../records/satisfaction-report.ts';
import { reportActs } from './acts.tsx';
import { percent } from './words.ts';

const cells: Cells<SatisfactionReportTypes> = {
  rate: ({ rate }) => percent(rate),
  mean: ({ mean }) => mean ?? '—',
};
const acts = reportActs('selection');

/** 满意度统计表: one for each run, delivered by the district of its institution. */
export default function ReportList() {
  return (
    <RecordListPage
      record={satisfactionReport}
      help={[
        '满意率＝很满意和满意÷有效评价，取“培训机构总体”和“项目总体”两项；未评价不计入。',
        '样本不足最小样本数的不显示明细；有一个区不足的，不显示分区数据。',
        '复送前，各区须核对本区学员意见中的姓名、电话等信息。',
      ]}
      cells={cells}
      acts={acts}
      empty={{ title: '没有统计表', hint: '班次各区收集截止后，统计表出现在这里。' }}
    />
  );
}
