import { usePermission } from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { type CadreApplicationTypes, cadreApplication } from '../../../records/cadre-application.ts';
import { applicationActs } from '../cadre-acts.ts';
import { DraftDialog } from '../register/EntryDialog.tsx';

type One = CadreApplicationTypes['One'];
const OPEN: readonly One['state'][] = ['DRAFT', 'AT_OPERATOR', 'RETURNED', 'RETURNED_STREET', 'BATCH_RETURNED'];

/** One 人员申请: whom it is about, what is to become of him, where it stands. */
export default function ApplicationPage() {
  return (
    <RecordPage
      record={cadreApplication}
      title={({ kindTitle, applicationNo }) => `${kindTitle} ${applicationNo}`}
      subtitle={({ cadreName, cadreIdNo }) => `${cadreName} ${cadreIdNo}`}
      help={['市级审批通过后立即生效；被退回的修改后可以重新提交，驳回的申请结束。']}
      files="证明材料"
      facts={{ cadreNo: (one) => <Link to={`/cadres/${one.cadreId}`}>{one.cadreNo}</Link> }}
      acts={applicationActs}
      actions={(one, reload) => <Actions one={one} reload={reload} />}
    />
  );
}

function Actions({ one, reload }: { one: One; reload(): void }) {
  const mayManage = usePermission('cadre:manage');
  const mayDraft = usePermission('cadre:draft');
  const [open, setOpen] = useState(false);
  if (one.kind !== 'ADD' || !OPEN.includes(one.state) || !(mayManage || mayDraft)) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>修改内容</Button>
      {open && (
        <DraftDialog
          id={one.id}
          version={one.version}
          cadreId={one.cadreId}
          onDone={reload}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
