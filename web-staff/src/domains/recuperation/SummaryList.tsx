import type { Cells } from '@yjs/web-kit';
import { RecordListPage } from '../../platform/records/RecordListPage.tsx';
import { type RecupSummaryTypes, recupSummary } from '../../records/recup-summary.ts';
import { summaryActs } from './recuperation-acts.ts';

const cells: Cells<RecupSummaryTypes> = { passed: ({ passed, quota }) => `${passed ?? 0} / ${quota ?? 0}` };

/** 区汇总: what each district hands up, and where it stands. */
export default function SummaryList() {
  return (
    <RecordListPage
      record={recupSummary}
      help={['各区审核通过机构的推荐后，汇总提交市局；市局在这里逐区审核、退回。']}
      cells={cells}
      acts={summaryActs}
      empty={{ title: '没有区汇总', hint: '疗养计划发布后，各区的汇总显示在这里。' }}
    />
  );
}
