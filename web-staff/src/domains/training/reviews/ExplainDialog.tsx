import { useMutation } from '@apollo/client/react';
import { presentError } from '@yjs/web-kit';
import { App, Input, Modal } from 'antd';
import { useState } from 'react';
import type { StaffReviewProjectFragment } from '../../../generated/graphql.ts';
import { ExplainFewExpertsDocument } from './review-acts.graphql.ts';

/** Why a project has fewer experts than planned: without it the batch is not published (T17-1). */
export function ExplainDialog({
  project,
  onClose,
  onDone,
}: {
  project: StaffReviewProjectFragment;
  onClose(): void;
  onDone(): void;
}) {
  const { message } = App.useApp();
  const [reason, setReason] = useState(project.fewExpertsReason ?? '');
  const [explain, { loading }] = useMutation(ExplainFewExpertsDocument);

  async function save(): Promise<void> {
    try {
      await explain({ variables: { batchProjectId: project.id, reason: reason.trim() } });
      message.success('已保存');
      onDone();
      onClose();
    } catch (failure) {
      message.error(presentError(failure).title, 6);
    }
  }

  return (
    <Modal
      open
      title={`专家少于计划人数的原因：${project.name}`}
      okText="保存"
      cancelText="取消"
      okButtonProps={{ loading, disabled: [...reason.trim()].length < 5 }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <Input.TextArea
        aria-label="原因"
        value={reason}
        maxLength={500}
        showCount
        autoSize={{ minRows: 3, maxRows: 6 }}
        placeholder="5至500字，例如：该领域专家均须回避"
        onChange={({ target }) => setReason(target.value)}
      />
    </Modal>
  );
}
