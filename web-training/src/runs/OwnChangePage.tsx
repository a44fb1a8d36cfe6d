import { PortalRecordPage } from '../app/records/PortalRecordPage.tsx';
import { type RunChangeTypes, runChange } from '../records/run-change.ts';
import { changeTones, changeWords } from './words.ts';

/** One request to change a run. */
export default function OwnChangePage() {
  return (
    <PortalRecordPage<RunChangeTypes>
      record={runChange}
      help="同意后立即写入班次；未审核前可以撤回。"
      tones={changeTones}
      words={changeWords}
      title={({ kindTitle, runName }) => `${kindTitle}：${runName}`}
      subtitle={({ changeNo }) => changeNo}
    />
  );
}
