import { formatDateTime, usePermission } from '@yjs/web-kit';
import { Alert, Button, Dropdown, Space, Tabs, Tag } from 'antd';
import { useState } from 'react';
import { PageSection } from '../../../platform/PageSection.tsx';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { type EmpCadreTypes, empCadre } from '../../../records/emp-cadre.ts';
import { DifferencesTable } from '../compare/DifferencesTable.tsx';
import { SourcesPanel } from '../compare/SourcesPanel.tsx';
import { PensionPanel } from '../pension/PensionPanel.tsx';
import { StartDialog } from '../transfers/StartDialog.tsx';
import { EditDialog } from './EntryDialog.tsx';
import { ApplicationsTable, ChangesTable, SubsidiesTable, TransfersTable } from './Related.tsx';
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
  const maySubsidy = usePermission('medical:view');
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
            { key: 'identities', label: '身份', children: <Identities one={one} /> },
            ...(maySubsidy ? [{ key: 'subsidies', label: '补助', children: <SubsidiesTable cadreId={one.id} /> }] : []),
            {
              key: 'compare',
              label: '比对',
              children: (
                <Space orientation="vertical" size={16} style={{ width: '100%' }}>
                  <DifferencesTable cadreId={one.id} />
                  <SourcesPanel cadreId={one.id} />
                </Space>
              ),
            },
            { key: 'applications', label: '申请', children: <ApplicationsTable cadreId={one.id} /> },
            { key: 'transfers', label: '转移', children: <TransfersTable cadreId={one.id} /> },
            ...(mayAsk ? [{ key: 'pension', label: '养老金', children: <PensionPanel cadreId={one.id} /> }] : []),
            { key: 'changes', label: '历史', children: <ChangesTable id={one.id} /> },
          ]}
        />
      </PageSection>
    </>
  );
}

/** What else the person is, and what of it excludes each other (03 §31.5). */
function Identities({ one }: { one: One }) {
  return (
    <>
      {one.identities ? (
        <Space wrap>
          {one.identities.split('、').map((identity) => (
            <Tag key={identity}>{identity}</Tag>
          ))}
        </Space>
      ) : (
        <p>没有其他身份</p>
      )}
      {one.exclusiveIdentity && (
        <Alert type="warning" showIcon title="身份互斥，两项身份均保留，核实前暂缓发放补助" style={{ marginTop: 12 }} />
      )}
      <p className="yjs-quiet">
        {one.lastComparedAt ? `最近比对 ${formatDateTime(one.lastComparedAt)}` : '还没有比对过'}
      </p>
    </>
  );
}
