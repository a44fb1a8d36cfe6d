import { usePermission } from '@yjs/web-kit';
import { Alert, Button, Dropdown, Space, Tabs } from 'antd';
import { useState } from 'react';
import { PageSection } from '../../../platform/PageSection.tsx';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { type EmpCadreTypes, empCadre } from '../../../records/emp-cadre.ts';
import { cadreTones } from '../cadre-acts.ts';
import { PensionPanel } from '../pension/PensionPanel.tsx';
import { StartDialog } from '../transfers/StartDialog.tsx';
import { EditDialog } from './EntryDialog.tsx';
import { ApplicationsTable, ChangesTable, TransfersTable } from './Related.tsx';
import { KeyDialog, offeredKinds, StatusDialog } from './RequestDialogs.tsx';
import { RevealCadre } from './RevealCadre.tsx';

type One = EmpCadreTypes['One'];

/** One 企业退休军转干部 (03 §31.7): who, his identities, pension, transfers, what was changed. */
export default function CadrePage() {
  return (
    <RecordPage
      record={empCadre}
      title={({ cadreNo }) => `企业退休军转干部 ${cadreNo}`}
      subtitle={({ personNameMasked, idNoMasked }) => `${personNameMasked} ${idNoMasked}`}
      help={[
        '修改信息直接生效并留下记录；姓名、身份证号和银行账户须申请变更。',
        '有在办的关系转移时，关键信息锁定。',
        '养老金数据来自人社，只供查看，每次查询都记录目的。',
      ]}
      tones={cadreTones}
      actions={(one, reload) => <Actions one={one} reload={reload} />}
      sections={(one) => <Sections one={one} />}
    />
  );
}

function Actions({ one, reload }: { one: One; reload(): void }) {
  const mayManage = usePermission('cadre:manage');
  const mayTransfer = usePermission('cadre.transfer:manage');
  const [open, setOpen] = useState<'edit' | 'key' | 'status' | 'transfer'>();
  const close = () => setOpen(undefined);
  const onRegister = one.state === 'ACTIVE' || one.state === 'STOPPED';
  const further = [
    ...(onRegister && !one.isLocked ? [{ key: 'key', label: '申请变更关键信息' }] : []),
    ...(offeredKinds(one.state).length > 0 && !one.isLocked ? [{ key: 'status', label: '申请变更状态' }] : []),
  ];
  return (
    <Space>
      {mayManage && further.length > 0 && (
        <Dropdown menu={{ items: further, onClick: ({ key }) => setOpen(key === 'key' ? 'key' : 'status') }}>
          <Button>申请变更</Button>
        </Dropdown>
      )}
      {mayTransfer && one.state === 'ACTIVE' && !one.isLocked && (
        <Button onClick={() => setOpen('transfer')}>发起关系转移</Button>
      )}
      {mayManage && onRegister && (
        <Button type="primary" onClick={() => setOpen('edit')}>
          修改信息
        </Button>
      )}
      {open === 'edit' && <EditDialog id={one.id} onDone={reload} onClose={close} />}
      {open === 'key' && <KeyDialog cadreId={one.id} onClose={close} />}
      {open === 'status' && <StatusDialog cadreId={one.id} state={one.state} onClose={close} />}
      {open === 'transfer' && <StartDialog person={one} onClose={close} />}
    </Space>
  );
}

function Sections({ one }: { one: One }) {
  const mayAsk = usePermission('pension:query');
  return (
    <>
      {one.held && <Alert type="warning" showIcon title={one.held} style={{ marginBottom: 12 }} />}
      {one.isLocked && (
        <Alert type="info" showIcon title="关系转移办理中，关键信息已锁定" style={{ marginBottom: 12 }} />
      )}
      <PageSection id="open" title="完整信息" note="查看须填写原因，离开页面后重新脱敏">
        <RevealCadre id={one.id} />
      </PageSection>
      <PageSection id="related" title="相关信息">
        <Tabs
          items={[
            { key: 'applications', label: '申请', children: <ApplicationsTable cadreId={one.id} /> },
            { key: 'transfers', label: '转移', children: <TransfersTable cadreId={one.id} /> },
            ...(mayAsk ? [{ key: 'pension', label: '养老金', children: <PensionPanel cadreId={one.id} /> }] : []),
            { key: 'changes', label: '变更记录', children: <ChangesTable id={one.id} /> },
          ]}
        />
      </PageSection>
    </>
  );
}
