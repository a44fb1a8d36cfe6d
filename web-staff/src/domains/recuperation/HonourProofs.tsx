import { useMutation, useQuery } from '@apollo/client/react';
import {
  AttachmentLink,
  ErrorNotice,
  FormDialog,
  materialRules,
  type StoredFile,
  UploadField,
  usePermission,
} from '@yjs/web-kit';
import { App, Button, Form, Modal, Space, Spin } from 'antd';
import { useState } from 'react';
import { AddHonourProofDocument, HonourProofsDocument } from './recuperation.graphql.ts';

/** So many files prove one honour at most, as the server says too. */
const MOST_PROOFS = 5;

interface Honour {
  id: string;
  cadreId: string;
  proofs: number;
}

/** The files that prove an honour, to be opened one by one. */
export function ProofFiles({ id, cadreId }: Pick<Honour, 'id' | 'cadreId'>) {
  const { data, error, refetch } = useQuery(HonourProofsDocument, {
    variables: { cadreId },
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Spin size="small" />;
  const files = data.cadreHonours.nodes.find((one) => one.id === id)?.files ?? [];
  if (files.length === 0) return <p className="yjs-quiet">还没有上传证明文件。</p>;
  return (
    <ul style={{ margin: 0, paddingInlineStart: 18 }}>
      {files.map((file) => (
        <li key={file.id}>
          <AttachmentLink file={file} />
        </li>
      ))}
    </ul>
  );
}

/** 证明文件 of an honour (03 §29.3): how many there are, with what may be done about them. */
export function HonourProofs({ honour, title, onDone }: { honour: Honour; title: string; onDone(): void }) {
  const may = usePermission('recup.honour:prove');
  const [open, setOpen] = useState<'LOOK' | 'ADD'>();
  const close = () => setOpen(undefined);
  return (
    <Space size={8} wrap>
      {honour.proofs === 0 && '未上传'}
      {honour.proofs > 0 && (
        <Button type="link" size="small" style={{ padding: 0 }} onClick={() => setOpen('LOOK')}>
          查看（{honour.proofs}）
        </Button>
      )}
      {may && honour.proofs < MOST_PROOFS && (
        <Button type="link" size="small" style={{ padding: 0 }} onClick={() => setOpen('ADD')}>
          上传
        </Button>
      )}
      {open === 'LOOK' && (
        <Modal open title={`证明文件 · ${title}`} footer={null} onCancel={close}>
          <ProofFiles {...honour} />
        </Modal>
      )}
      {open === 'ADD' && <AddProof honour={honour} title={title} onDone={onDone} onClose={close} />}
    </Space>
  );
}

interface AddProofProps {
  honour: Honour;
  title: string;
  onDone(): void;
  onClose(): void;
}

function AddProof({ honour: { id, proofs }, title, onDone, onClose }: AddProofProps) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [add] = useMutation(AddHonourProofDocument);
  return (
    <FormDialog<{ files: StoredFile[] }>
      title={`上传证明文件 · ${title}`}
      okText="上传"
      disabled={busy}
      onSubmit={async ({ files }) => {
        await add({ variables: { id, fileIds: files.map((file) => file.id) } });
        message.success('证明文件已保存');
        onDone();
      }}
      onClose={onClose}
    >
      <p className="yjs-quiet">
        立功受奖证书、命令或通报的扫描件，一项荣誉最多{MOST_PROOFS}个文件。上传后不能删除，由市局另一名人员核验。
      </p>
      <Form.Item name="files" label="证明文件" rules={[{ required: true, message: '请上传证明文件' }]}>
        <UploadField label="证明文件" rules={{ ...materialRules, maxCount: MOST_PROOFS - proofs }} onBusy={setBusy} />
      </Form.Item>
    </FormDialog>
  );
}
