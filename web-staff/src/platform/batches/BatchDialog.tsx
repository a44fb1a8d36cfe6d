import { Button, Modal, Space } from 'antd';
import { useNavigate } from 'react-router';
import type { BatchFieldsFragment } from '../../generated/graphql.ts';
import { BatchActs } from './BatchActs.tsx';
import { BatchProgress } from './BatchProgress.tsx';
import { useBatch } from './useBatch.ts';

export interface BatchDialogProps {
  started: BatchFieldsFragment;
  onClose(): void;
}

/** A batch that has just been started: its progress, and the way to its page. Closing does not stop it. */
export function BatchDialog({ started, onClose }: BatchDialogProps) {
  const navigate = useNavigate();
  const batch = useBatch(started.id).batch ?? started;
  return (
    <Modal
      open
      width={640}
      title={`批量任务 · ${batch.title}`}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={
        <Space>
          <Button onClick={() => void navigate(`/batches/${batch.id}`)}>查看逐件结果</Button>
          <Button type="primary" onClick={onClose} autoFocus>
            关闭
          </Button>
        </Space>
      }
    >
      <BatchProgress batch={batch} />
      <BatchActs batch={batch} />
      {!batch.endedAt && <p className="yjs-quiet">可以关闭本窗口，任务在后台继续，结束后铃声提醒。</p>}
    </Modal>
  );
}
