import { Button, Modal } from 'antd';
import type { ActOutcomeFragment } from '../../generated/graphql.ts';
import { Outcomes } from './Outcomes.tsx';

interface OutcomeDialogProps {
  title: string;
  rows: ActOutcomeFragment['rows'];
  onClose(): void;
}

/** What became of each row of a batch, where some were refused. */
export function OutcomeDialog({ title, rows, onClose }: OutcomeDialogProps) {
  return (
    <Modal open title={title} width={640} footer={<Button onClick={onClose}>关闭</Button>} onCancel={onClose}>
      <Outcomes title={title} rows={rows.map((row) => ({ ...row, label: row.title || '—' }))} />
    </Modal>
  );
}
