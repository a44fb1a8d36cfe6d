import { useMutation } from '@apollo/client/react';
import {
  presentError,
  type StoredFile,
  trainingRules,
  UploadField,
  Uploads,
  usePermission,
  useUploads,
} from '@yjs/web-kit';
import { App, Button, Form, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { ReviewBatchQuery, ReviewEvidenceKind } from '../../../generated/graphql.ts';
import { ApplicationFiles } from '../applications/ApplicationFiles.tsx';
import { AddReviewEvidenceDocument } from './review-acts.graphql.ts';

type Batch = ReviewBatchQuery['reviewBatch'];

const order = ['DRAFT', 'PUBLISHED', 'MATERIAL_OPEN', 'SCORING', 'CLOSED', 'COMPUTED', 'CONFIRMED', 'FILED'];

/** What a meeting leaves on paper, and from which state of its batch on. */
const kinds: readonly { value: ReviewEvidenceKind; label: string; from: string }[] = [
  { value: 'SIGN_IN', label: '专家签到表', from: 'MATERIAL_OPEN' },
  { value: 'SIGNED_SHEETS', label: '签字的专家打分表', from: 'SCORING' },
  { value: 'MINUTES', label: '签字的评审会议纪要', from: 'CLOSED' },
  { value: 'OTHER', label: '其他材料', from: 'PUBLISHED' },
];

/** 现场评审材料 (02 §10.5): papers of a meeting are kept as evidence; scores are the experts' own to enter. */
export function EvidencePanel({ batch, onDone }: { batch: Batch; onDone(): void }) {
  const mayAdd = usePermission('training.review:manage');
  const [adding, setAdding] = useState(false);
  const open = kinds.filter(({ from }) => order.indexOf(batch.state) >= order.indexOf(from));
  return (
    <section className="staff-section" aria-label="现场评审材料">
      <header>
        <h2>现场评审材料</h2>
        {mayAdd && open.length > 0 && (
          <Button size="small" className="staff-section-extra" onClick={() => setAdding(true)}>
            上传
          </Button>
        )}
      </header>
      <p className="yjs-quiet">
        召开现场会的，上传签到表、签字的打分表和会议纪要留存备查；分数以专家本人在系统中提交的为准。
      </p>
      <ApplicationFiles files={batch.evidence} />
      {adding && <AddDialog id={batch.id} choices={open} onClose={() => setAdding(false)} onDone={onDone} />}
    </section>
  );
}

interface AddDialogProps {
  id: string;
  choices: typeof kinds;
  onClose(): void;
  onDone(): void;
}

function AddDialog({ id, choices, onClose, onDone }: AddDialogProps) {
  const { message } = App.useApp();
  const uploads = useUploads();
  const [kind, setKind] = useState<ReviewEvidenceKind>(choices[0]?.value ?? 'OTHER');
  const [files, setFiles] = useState<StoredFile[]>([]);
  const [add, { loading }] = useMutation(AddReviewEvidenceDocument);

  async function save(): Promise<void> {
    try {
      await add({ variables: { id, kind, fileIds: files.map((file) => file.id) } });
      message.success('已上传');
      onDone();
      onClose();
    } catch (failure) {
      message.error(presentError(failure).title, 6);
    }
  }

  return (
    <Modal
      open
      title="上传现场评审材料"
      okText="保存"
      cancelText="取消"
      okButtonProps={{ loading, disabled: files.length === 0 || uploads.busy }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item label="材料">
          <Radio.Group value={kind} options={[...choices]} onChange={({ target }) => setKind(target.value)} />
        </Form.Item>
        <Form.Item label="文件" required>
          <Uploads report={uploads.report}>
            <UploadField rules={trainingRules} label="现场评审材料" value={files} onChange={setFiles} />
          </Uploads>
        </Form.Item>
      </Form>
    </Modal>
  );
}
