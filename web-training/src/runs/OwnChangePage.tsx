import { RecordPage } from '../app/records/RecordPage.tsx';
import { type RunChangeTypes, runChange } from '../records/run-change.ts';
import { changeActs } from './run-acts.ts';

/** One request to change a run. */
export default function OwnChangePage() {
  return (
    <RecordPage<RunChangeTypes>
      record={runChange}
      help={['同意后立即写入班次；未审核前可以撤回。']}
      acts={changeActs}
      title={({ kindTitle, runName }) => `${kindTitle}：${runName}`}
      subtitle={({ changeNo }) => changeNo}
    />
  );
}
