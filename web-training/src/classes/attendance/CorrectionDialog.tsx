import { useMutation } from '@apollo/client/react';
import { FormDialog, ReasonItem, type StoredFile, UploadField, useRequestId } from '@yjs/web-kit';
import { App, Form, Select } from 'antd';
import { useState } from 'react';
import type { AttendanceStatus } from '../../generated/graphql.ts';
import { AskCorrectionDocument } from '../classes.graphql.ts';
import { ATTENDANCE } from './marks.ts';

interface CorrectionDialogProps {
  runId: string;
  sessionId: string;
  traineeId: string;
  name: string;
  onDone(): void;
  onClose(): void;
}

interface Values {
  status: AttendanceStatus;
  reason: string;
  files: StoredFile[];
}

/** 申请考勤更正 once the time for writing down is over (T22-8). */
export function CorrectionDialog({ runId, sessionId, traineeId, name, onDone, onClose }: CorrectionDialogProps) {
  const { message } = App.useApp();
  const [ask] = useMutation(AskCorrectionDocument);
  const [busy, setBusy] = useState(false);
  const requestIdOf = useRequestId();
  return (
    <FormDialog<Values>
      title={`申请考勤更正 · ${name}`}
      okText="提交区审核"
      disabled={busy}
      onSubmit={async ({ status, reason, files }) => {
        const input = { runId, sessionId, traineeId, status, reason, fileIds: files.map(({ id }) => id) };
        const made = await ask({ variables: { input, requestId: requestIdOf(input) } });
        message.success(`已提交：${made.data?.askForAttendanceCorrection.correctionNo}`);
        onDone();
      }}
      onClose={onClose}
    >
      <Form.Item name="status" label="更正为" rules={[{ required: true, message: '请选择考勤状态' }]}>
        <Select options={Object.entries(ATTENDANCE).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <ReasonItem label="更正原因" />
      <Form.Item name="files" label="证明材料" rules={[{ required: true, message: '请上传证明材料' }]}>
        <UploadField label="证明材料" onBusy={setBusy} />
      </Form.Item>
    </FormDialog>
  );
}
