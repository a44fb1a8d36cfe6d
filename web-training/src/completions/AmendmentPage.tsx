import { RecordPage } from '../app/records/RecordPage.tsx';
import { type CompletionAmendmentTypes, completionAmendment } from '../records/completion-amendment.ts';
import { amendmentActs } from './amendment-acts.ts';

/** One 结课更正. */
export default function AmendmentPage() {
  return (
    <RecordPage<CompletionAmendmentTypes>
      record={completionAmendment}
      help={['确认前可以撤回；被退回的重新提交新的申请。']}
      acts={amendmentActs}
      about="更正内容"
      files="证明材料"
      title={({ kindTitle, runName }) => `${kindTitle}：${runName}`}
      subtitle={({ amendmentNo, completionNo }) => `${amendmentNo} · ${completionNo}`}
    />
  );
}
