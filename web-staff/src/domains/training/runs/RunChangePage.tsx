import { Link } from 'react-router';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { type RunChangeTypes, runChange } from '../../../records/run-change.ts';
import { changeActs } from './run-acts.ts';

const facts = {
  runName: ({ runId, runName }: RunChangeTypes['One']) => <Link to={`/training/runs/${runId}`}>{runName}</Link>,
};

/** One request to change a run. */
export default function RunChangePage() {
  return (
    <RecordPage<RunChangeTypes>
      record={runChange}
      title={({ kindTitle, runName }) => `${kindTitle}：${runName}`}
      subtitle={({ changeNo, institutionName }) => `${changeNo} · ${institutionName}`}
      help={['同意后申请内容立即写入班次；不同意的班次不变。']}
      about="申请内容"
      facts={facts}
      acts={changeActs}
    />
  );
}
