import { useMutation } from '@apollo/client/react';
import { FormDialog, ReasonItem, useRequestId } from '@yjs/web-kit';
import { Alert, App } from 'antd';
import { useNavigate } from 'react-router';
import type { KeyAct } from '../../generated/graphql.ts';
import { ACT_WORDS } from './key-words.ts';
import { AskForKeyDocument } from './keys.graphql.ts';

interface AskDialogProps {
  act: KeyAct;
  /** None for what is done with all of them. */
  keyId?: string;
  onClose(): void;
}

/** 申请: says what it will come to, asks for the reason, and leads to the request. */
export function AskDialog({ act, keyId, onClose }: AskDialogProps) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [ask] = useMutation(AskForKeyDocument);
  const requestIdOf = useRequestId();
  const { title, says } = ACT_WORDS[act];

  async function send({ reason }: { reason: string }): Promise<void> {
    const input = { act, keyId: keyId ?? null, reason };
    const { data } = await ask({ variables: { input, requestId: requestIdOf(input) } });
    if (!data) return;
    message.success(`已提交 ${data.askKeyAct.requestNo}，等待密钥保管员审批`);
    navigate(`/key-requests/${data.askKeyAct.id}`);
  }

  return (
    <FormDialog<{ reason: string }>
      title={keyId ? `申请${title} · ${keyId}` : `申请${title}`}
      okText="提交申请"
      danger={act === 'DESTROY'}
      onSubmit={send}
      onClose={onClose}
    >
      <Alert type="info" showIcon title={says} style={{ marginBottom: 12 }} />
      <ReasonItem label="申请理由" />
    </FormDialog>
  );
}
