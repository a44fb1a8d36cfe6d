import { DownloadButton } from '@yjs/web-kit';
import { Alert, Button, Space } from 'antd';
import { Link } from 'react-router';
import { RecordPage } from '../app/records/RecordPage.tsx';
import { type TrainingRunTypes, trainingRun } from '../records/training-run.ts';
import { AskChange } from './AskChange.tsx';
import { MergeRun } from './MergeRun.tsx';
import { OwnContracts } from './OwnContracts.tsx';
import { OwnTrainees } from './OwnTrainees.tsx';
import { runActs } from './run-acts.ts';
import { runTones } from './words.ts';

const EDITABLE: readonly string[] = ['DRAFT', 'RETURNED'];
/** Where there is something to give notice of. */
const WITH_NOTICE: readonly string[] = [
  'READY',
  'RUNNING',
  'LESSONS_DONE',
  'COMPLETION_REVIEW',
  'COMPLETED',
  'SETTLED',
];
const DOCUMENTS = { application: '开班申请表', roster: '学员花名册', notice: '开班通知书' } as const;

/** One run of the institution: what was applied for, contracts, trainees, papers. */
export default function OwnRunPage() {
  return (
    <RecordPage<TrainingRunTypes>
      record={trainingRun}
      help={['草稿和退回的可以修改；复核通过后的调整须申请变更。']}
      tones={runTones}
      acts={runActs}
      title={({ name }) => name}
      subtitle={({ runNo, projectName }) => `${runNo} · ${projectName}`}
      actions={(run, reload) => (
        <>
          {EDITABLE.includes(run.state) && (
            <>
              <Link to={`/own-runs/${run.id}/edit`}>
                <Button>修改</Button>
              </Link>
              <MergeRun run={run} />
            </>
          )}
          <AskChange run={run} onDone={reload} />
        </>
      )}
      sections={({ id, version, state, warning }) => (
        <>
          {warning && <Alert type="warning" showIcon title={warning} />}
          <OwnContracts key={`contracts-${version}`} runId={id} />
          <OwnTrainees key={`trainees-${version}`} runId={id} />
          <section className="yjs-panel" aria-label="文书">
            <h2>文书</h2>
            <Space wrap>
              {Object.entries(DOCUMENTS)
                .filter(([kind]) => kind !== 'notice' || WITH_NOTICE.includes(state))
                .map(([kind, title]) => (
                  <DownloadButton key={kind} label={title} url={`/exports/training-runs/${id}/${kind}.pdf`} />
                ))}
            </Space>
          </section>
        </>
      )}
    />
  );
}
