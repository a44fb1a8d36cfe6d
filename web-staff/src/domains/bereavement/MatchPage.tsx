import { usePermission } from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { RecordPage } from '../../platform/records/RecordPage.tsx';
import { type DeathMatchTypes, deathMatch } from '../../records/death-match.ts';
import { matchActs } from './bereavement-acts.tsx';
import { OutlookPanel } from './OutlookPanel.tsx';
import { StartReductionDialog } from './ReductionDialog.tsx';

/** 死亡人员: what 死亡库 says beside what is known here, and what is to be done (03 §34.6). */
export default function MatchPage() {
  return (
    <RecordPage
      record={deathMatch}
      title={({ personName }) => `死亡人员 ${personName}`}
      subtitle={({ matchNo, idNo }) => `${matchNo} · ${idNo}`}
      help={[
        '核对死亡库记录和本地信息，属实的发起减员，不属实的由区级登记核实有误。',
        '街镇发起的由街镇审批人、区级经办人、区业务科长、区局分管局长依次审批；区级发起的由科长、分管局长审批。',
        '一人有多个类别的，一件申请一并办理。',
      ]}
      acts={matchActs}
      actions={(one) => <Start one={one} />}
      sections={({ id }) => <OutlookPanel of={{ matchId: id }} />}
    />
  );
}

function Start({ one }: { one: DeathMatchTypes['One'] }) {
  const may = usePermission('reduction:start');
  const [open, setOpen] = useState(false);
  if (one.state !== 'PENDING') {
    // What was refuted or passed over by itself has none.
    if (one.state !== 'IN_PROGRESS' && one.state !== 'REDUCED') return null;
    return <Link to={`/reduction/requests?beneficiary=${one.beneficiaryId}`}>查看减员申请</Link>;
  }
  if (!may) return null;
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        发起减员
      </Button>
      {open && (
        <StartReductionDialog
          target={{ matchId: one.id }}
          subject={one.personName}
          diedOn={one.diedOn}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
