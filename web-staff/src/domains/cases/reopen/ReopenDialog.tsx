import { useMutation } from '@apollo/client/react';
import { Consequences, ErrorNotice, reasonTextRules, useReasons } from '@yjs/web-kit';
import { App, Checkbox, Form, Input, Modal, Select } from 'antd';
import { useId, useState } from 'react';
import type { CaseDetailFragment } from '../../../generated/graphql.ts';
import { useFigures } from '../../../platform/figures/useFigures.ts';
import { useRequestId } from '../../../platform/request-id.ts';
import { RequestReopenDocument } from './reopen.graphql.ts';

interface Values {
  subCaseIds: string[];
  reasonCode: string;
  reasonText: string;
}

export interface ReopenDialogProps {
  one: CaseDetailFragment;
  onClose(): void;
  onDone(): void;
}

const closed = ['FINISHED_NORMAL', 'FINISHED_TERMINATED', 'CANCELLED'];

/** 申请重新办理 of ended matters: the district's chief and then the city decide. */
export function ReopenDialog({ one, onClose, onDone }: ReopenDialogProps) {
  const { message } = App.useApp();
  const formId = useId();
  const reasons = useReasons('reopen.reason');
  const [error, setError] = useState<unknown>();
  const [request, { loading }] = useMutation(RequestReopenDocument);
  const requestId = useRequestId();
  const figures = useFigures();
  const ended = one.subCases.filter(({ status }) => closed.includes(status));

  async function confirm(values: Values): Promise<void> {
    setError(undefined);
    const act = { caseId: one.id, version: one.version, ...values };
    try {
      await request({ variables: { input: { ...act, requestId: requestId(act) } } });
      onDone();
      onClose();
      message.success('已提交重新办理申请，等待区科长审批');
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <Modal
      open
      title={`申请重新办理 · ${one.personName} ${one.caseNo}`}
      width={620}
      mask={{ closable: false }}
      okText="提交申请"
      cancelText="返回"
      confirmLoading={loading}
      okButtonProps={{ htmlType: 'submit', form: formId }}
      onCancel={onClose}
    >
      <Form<Values> id={formId} layout="vertical" onFinish={confirm}>
        <Consequences
          lines={[
            `办结后${figures.told('reopen.maxDays')}可以申请，由区科长、市局先后审批；审批前办结结果不变。`,
            '同意后所选事项恢复“办理中”，重新派发部门，告知申请人，更正办件库，电子档案生成新版本。',
          ]}
        />
        <Form.Item name="subCaseIds" label="事项" rules={[{ required: true, message: '请选择需要重新办理的事项' }]}>
          <Checkbox.Group
            className="staff-choices"
            options={ended.map(({ id, matterName, statusTitle }) => ({
              value: id,
              label: `${matterName}（${statusTitle}）`,
            }))}
          />
        </Form.Item>
        <Form.Item name="reasonCode" label="原因" rules={[{ required: true, message: '请选择原因' }]}>
          <Select
            placeholder="请选择原因"
            options={reasons.map(({ code: value, title }) => ({ value, label: title }))}
          />
        </Form.Item>
        <Form.Item name="reasonText" label="说明" required rules={reasonTextRules(true)}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} showCount />
        </Form.Item>
        {error !== undefined && <ErrorNotice error={error} safe="已填写的内容仍在，没有丢失。" />}
      </Form>
    </Modal>
  );
}
