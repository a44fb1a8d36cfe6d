import { usePermission } from '@yjs/web-kit';
import { Alert } from 'antd';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { type TrainingRunTypes, trainingRun } from '../../../records/training-run.ts';
import { OrderCheck } from '../spot-checks/OrderCheck.tsx';
import { ContractRows } from './ContractRows.tsx';
import { RunDocuments } from './RunDocuments.tsx';
import { runActs } from './run-acts.ts';
import { TraineeRows } from './TraineeRows.tsx';

const help = [
  '核对学员、日期、场地、师资和材料后审核；退回的保留所选学员，不通过的学员恢复为“审核通过”。',
  '合同只显示与本区签订的；各区全部签订后，机构方可启动培训。',
];

/** One run: what was applied for, its contracts and who is in it. */
export default function RunPage() {
  const readsContracts = usePermission('training.contract:view');
  return (
    <RecordPage<TrainingRunTypes>
      record={trainingRun}
      title={({ name }) => name}
      subtitle={({ runNo, institutionName, projectName }) => `${runNo} · ${institutionName} · ${projectName}`}
      help={help}
      about="开班申请"
      files="开班材料"
      acts={runActs}
      actions={({ id, state }) => <OrderCheck runId={id} state={state} />}
      sections={({ id, state, warning }) => (
        <>
          {warning && <Alert type="warning" showIcon title={warning} />}
          {readsContracts && <ContractRows runId={id} state={state} />}
          <TraineeRows runId={id} />
          <RunDocuments id={id} state={state} />
        </>
      )}
    />
  );
}
