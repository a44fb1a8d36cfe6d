import type { Cells } from '@yjs/web-kit';
import { RecordListPage } from '../app/records/RecordListPage.tsx';
import { type SatisfactionReportTypes, satisfactionReport } from '../records/satisfaction-report.ts';
import { replyActs } from './acts.tsx';
import { percent, reportTones } from './words.ts';

const cells: Cells<SatisfactionReportTypes> = { rate: ({ rate }) => percent(rate) };

/** 满意度统计 that the institution has received (02 §17.6). */
export default function ReportList() {
  return (
    <RecordListPage
      record={satisfactionReport}
      help={['所在区复送的满意度统计，不含学员信息。收到后10个工作日内可以答复改进措施。']}
      tones={reportTones}
      cells={cells}
      acts={replyActs}
      empty={{ title: '没有满意度统计', hint: '培训结束、学员评价后，所在区复送的统计出现在这里。' }}
    />
  );
}
