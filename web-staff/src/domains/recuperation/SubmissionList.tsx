import type { Cells } from '@yjs/web-kit';
import { RecordListPage } from '../../platform/records/RecordListPage.tsx';
import { type RecupSubmissionTypes, recupSubmission } from '../../records/recup-submission.ts';
import { submissionActs } from './recuperation-acts.ts';

const cells: Cells<RecupSubmissionTypes> = { used: ({ used, quota }) => `${used ?? 0} / ${quota}` };

/** 机构推荐与审核: an institution's own plans, a district's institutions. */
export default function SubmissionList() {
  return (
    <RecordListPage
      record={recupSubmission}
      help={['军休机构在这里按名额推荐疗养人员并提交；区局在这里审核、退回。']}
      cells={cells}
      acts={submissionActs}
      empty={{ title: '没有下达的名额', hint: '市局发布疗养计划后，各机构的名额显示在这里。' }}
    />
  );
}
