import { useMutation } from '@apollo/client/react';
import {
  ErrorNotice,
  reasonTextRules,
  type StoredFile,
  trainingRules,
  UploadField,
  usePermission,
  wordOptions,
} from '@yjs/web-kit';
import { App, Button, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { LibraryTarget, TrainingProposalKind } from '../../../generated/graphql.ts';
import { useRequestId } from '../../../platform/request-id.ts';
import { ConsequenceTable } from './ConsequenceTable.tsx';
import { ProposeDocument } from './proposals.graphql.ts';
import { kindWords } from './words.ts';

interface ProposeButtonProps {
  targetType: LibraryTarget;
  target: { id: string; name: string; state: string };
}

/** 提出建议 to the city, for district and centre; shown while the target is in its library. */
export function ProposeButton({ targetType, target }: ProposeButtonProps) {
  const [open, setOpen] = useState(false);
  const mayPropose = usePermission('training.proposal:propose');
  if (!mayPropose || !['IN_LIBRARY', 'SUSPENDED'].includes(target.state)) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>建议暂停、剔除</Button>
      {open && <ProposeDialog targetType={targetType} target={target} onClose={() => setOpen(false)} />}
    </>
  );
}

interface Values {
  kind: TrainingProposalKind;
  reason: string;
}

function ProposeDialog({ targetType, target, onClose }: ProposeButtonProps & { onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const { message } = App.useApp();
  const [propose, { loading, error }] = useMutation(ProposeDocument);
  const requestId = useRequestId();
  const [files, setFiles] = useState<StoredFile[]>([]);
  const [busy, setBusy] = useState(false);
  const suspended = target.state === 'SUSPENDED';
  const kind = Form.useWatch('kind', form) ?? (suspended ? 'REMOVE' : 'SUSPEND');

  async function confirm(values: Values): Promise<void> {
    const input = {
      targetType,
      targetId: target.id,
      kind: values.kind,
      reason: values.reason.trim(),
      fileIds: files.map(({ id }) => id),
    };
    const { data } = await propose({ variables: { input: { ...input, requestId: requestId(input) } } }).catch(() => ({
      data: undefined,
    }));
    if (!data) return;
    message.success(`建议已提交（${data.proposeToCity.proposalNo}），由市局决定`);
    onClose();
  }

  return (
    <Modal
      open
      width={760}
      title={`向市局提出建议：${target.name}`}
      okText="提交建议"
      cancelText="返回"
      okButtonProps={{ disabled: busy }}
      confirmLoading={loading}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="yjs-quiet">建议由市局决定，采纳后立即执行；机构在执行前不知情。</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ kind: suspended ? 'REMOVE' : 'SUSPEND' }}
        onFinish={(values) => void confirm(values)}
      >
        <Form.Item name="kind" label="建议">
          <Radio.Group
            options={wordOptions(kindWords).map((option) => ({
              ...option,
              disabled: suspended && option.value === 'SUSPEND',
            }))}
          />
        </Form.Item>
        <Form.Item label="影响范围">
          <ConsequenceTable targetType={targetType} targetId={target.id} kind={kind} />
        </Form.Item>
        <Form.Item name="reason" label="理由" rules={reasonTextRules(true, '理由')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} showCount />
        </Form.Item>
        <Form.Item label="证明材料">
          <UploadField rules={trainingRules} label="证明材料" value={files} onChange={setFiles} onBusy={setBusy} />
        </Form.Item>
      </Form>
      {error && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
    </Modal>
  );
}
