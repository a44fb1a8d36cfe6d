import { useMutation, useQuery } from '@apollo/client/react';
import { DownloadButton, presentError, QueryGate, usePermission } from '@yjs/web-kit';
import { Alert, App, Button, Descriptions, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { PageSection } from '../../../platform/PageSection.tsx';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { type CadreTransferTypes, cadreTransfer } from '../../../records/cadre-transfer.ts';
import { transferActs } from '../cadre-acts.ts';
import { CadreTransferSnapshotDocument, CheckCadreTransferHukouDocument } from '../cadres.graphql.ts';
import { AcceptDialog } from './AcceptDialog.tsx';

type One = CadreTransferTypes['One'];

/** One 关系转移单: both sides, their opinions, and what the source may go on reading. */
export default function TransferPage() {
  return (
    <RecordPage
      record={cadreTransfer}
      title={({ transferNo }) => `关系转移 ${transferNo}`}
      subtitle={({ cadreName, fromName, toName }) => `${cadreName} ${fromName} → ${toName}`}
      help={[
        '迁入区接收时须选择接收街镇；接收后人员立即转入，已生成的发放仍由迁出区办完。',
        '迁出区只能查看转移时的信息，之后的变化不再显示。',
      ]}
      files="户籍变更证明"
      acts={transferActs}
      actions={(one, reload) => <Actions one={one} reload={reload} />}
      sections={(one) => <Sections one={one} />}
    />
  );
}

function Actions({ one, reload }: { one: One; reload(): void }) {
  const mayTransfer = usePermission('cadre.transfer:manage');
  const [open, setOpen] = useState(false);
  const { message } = App.useApp();
  const [check, { loading }] = useMutation(CheckCadreTransferHukouDocument);
  const ask = () =>
    check({ variables: { id: one.id } })
      .then(() => reload())
      .catch((failure: unknown) => message.error(presentError(failure).title));
  const mayAccept = mayTransfer && one.isTarget && one.state === 'PENDING_TARGET' && !one.frozenReason;
  return (
    <Space>
      <DownloadButton label="打印转移单" url={`/exports/cadre-transfers/${one.id}/form.pdf`} />
      {mayAccept && (
        <Button loading={loading} onClick={() => void ask()}>
          核对户籍
        </Button>
      )}
      {mayAccept && (
        <Button type="primary" onClick={() => setOpen(true)}>
          接收
        </Button>
      )}
      {open && <AcceptDialog transfer={one} onDone={reload} onClose={() => setOpen(false)} />}
    </Space>
  );
}

function Sections({ one }: { one: One }) {
  const taken = one.state === 'ACCEPTED';
  return (
    <>
      {one.frozenReason && <Alert type="warning" showIcon title={one.frozenReason} style={{ marginBottom: 12 }} />}
      {taken ? (
        <Snapshot id={one.id} />
      ) : (
        !one.isTarget && (
          <PageSection id="person" title="人员">
            <Link to={`/cadres/${one.cadreId}`}>查看人员信息</Link>
          </PageSection>
        )
      )}
    </>
  );
}

/** What the person was when he moved, masked, and what is handed over. */
function Snapshot({ id }: { id: string }) {
  const query = useQuery(CadreTransferSnapshotDocument, { variables: { id } });
  const kept = query.data?.cadreTransferSnapshot;
  return (
    <QueryGate queries={[query]}>
      {kept && (
        <>
          <PageSection id="snapshot" title="转移时的信息" note="脱敏，只供查看">
            <Descriptions
              size="small"
              column={2}
              items={kept.facts.map(({ title, text }) => ({ key: title, label: title, children: text || '—' }))}
            />
          </PageSection>
          <PageSection id="handover" title="移交情况">
            <p>未发放金额合计 {kept.unpaid} 元，由迁出区发放完毕。</p>
            {kept.payments.map(({ title, amount }) => (
              <p key={title}>
                {title}：{amount} 元
              </p>
            ))}
            <p className="yjs-quiet">移交材料：{kept.attachments.join('、') || '无'}</p>
          </PageSection>
        </>
      )}
    </QueryGate>
  );
}
