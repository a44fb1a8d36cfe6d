import { Alert, Form, Modal, Skeleton } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { ErrorNotice } from '../client/ErrorNotice.tsx';
import { Consequences } from './Consequences.tsx';
import type { DecisionInput, DecisionRow, MaterialChoice } from './decision.types.ts';
import { type DecisionValues, toDecisionInput } from './decision-values.ts';
import type { ActInputKind, FlowActionData } from './flow.types.ts';
import { MaterialsField } from './MaterialsField.tsx';
import { MessageField } from './MessageField.tsx';
import { ReasonFields } from './ReasonFields.tsx';
import { RowReasonFields } from './RowReasonFields.tsx';

export interface DecisionDialogProps {
  open: boolean;
  action: FlowActionData;
  /** Whom it concerns, e.g. `张* 等 3 件`. */
  subject: string;
  /** Lines that say what will happen: who is told, what is pushed where, what cannot be undone. */
  consequences: readonly string[];
  /** The sentence that needs an answer, e.g. 仍有 2 个子办件未办结，确认办结将一并办结，并需填写原因. */
  confirmText?: string | undefined;
  reasonRequired: boolean;
  /** The applicant's message, filled for the first row; the clerk may change it. No field when absent. */
  messageText?: string | null | undefined;
  /** Materials that may be asked for (input kind SUPPLEMENT). */
  materials?: readonly MaterialChoice[] | undefined;
  /** Materials of no list may be asked for as well. */
  freeMaterials?: boolean | undefined;
  /** Rows that may be given a reason of their own; the field appears when there are two or more. */
  rows?: readonly DecisionRow[] | undefined;
  /** The table of sub-cases with their states, or of the selected rows with their exclusions. */
  children?: ReactNode;
  /** True while the preview is being fetched: the form waits, the dialog keeps its size. */
  loading?: boolean | undefined;
  /** Nothing may be confirmed, e.g. no row of the selection allows the act. */
  blocked?: string | undefined;
  /** Resolves when done; on failure the dialog stays open with everything typed. */
  onConfirm(input: DecisionInput): Promise<void>;
  onClose(): void;
}

/** Acts that give no reason, for the whole or for a row. */
const withoutReason: readonly ActInputKind[] = ['NONE', 'NOTE', 'ASSIGNEE'];

/** The confirmation step: consequences first, then reason, message and confirmation. */
export function DecisionDialog(props: DecisionDialogProps) {
  const [form] = Form.useForm<DecisionValues>();
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();
  const formId = useId();
  const { action } = props;

  async function confirm(values: DecisionValues): Promise<void> {
    setRunning(true);
    setError(undefined);
    try {
      await props.onConfirm(toDecisionInput(values));
    } catch (failure) {
      setError(failure);
    } finally {
      setRunning(false);
    }
  }

  return (
    <Modal
      open={props.open}
      title={`${action.title} · ${props.subject}`}
      width={760}
      className="yjs-decision"
      onCancel={props.onClose}
      mask={{ closable: false }}
      destroyOnHidden
      okText={action.title}
      cancelText="返回"
      okButtonProps={{
        htmlType: 'submit',
        form: formId,
        danger: action.tone === 'DANGER',
        disabled: props.loading === true || props.blocked !== undefined,
      }}
      confirmLoading={running}
    >
      {props.loading ? (
        <Skeleton active paragraph={{ rows: 6 }} />
      ) : (
        <Form
          id={formId}
          form={form}
          layout="vertical"
          initialValues={{ messageText: props.messageText ?? undefined }}
          onFinish={confirm}
          scrollToFirstError={{ focus: true }}
        >
          {props.blocked && <Alert type="info" role="status" showIcon title={props.blocked} />}
          {props.confirmText && <p className="yjs-confirm-text">{props.confirmText}</p>}
          {props.children}
          <Consequences lines={props.consequences} />
          <ReasonFields action={action} required={props.reasonRequired} />
          {action.input === 'SUPPLEMENT' && (
            <MaterialsField choices={props.materials ?? []} free={props.freeMaterials} />
          )}
          {props.rows && props.rows.length > 1 && !withoutReason.includes(action.input) && (
            <RowReasonFields rows={props.rows} dict={action.reasonDict} />
          )}
          {props.messageText != null && <MessageField reasonDict={action.reasonDict} />}
          {error !== undefined && <ErrorNotice error={error} safe="已填写的内容仍在，没有丢失。" />}
        </Form>
      )}
    </Modal>
  );
}
