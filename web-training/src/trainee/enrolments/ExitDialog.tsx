import { useMutation } from '@apollo/client/react';
import {
  presentError,
  reasonTextRules,
  type StoredFile,
  today,
  trainingRules,
  UploadField,
  useReasons,
  useRequestId,
} from '@yjs/web-kit';
import { Alert, App, Button, Drawer, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import type { OwnEnrolmentDetail } from './EnrolmentPage.tsx';
import { AskExitDocument } from './enrolments.graphql.ts';

interface Values {
  reasonCode: string;
  reasonText?: string;
  exitDate: string;
  fileIds?: unknown;
}

/** 申请退训: why, from which day on, with what proof; the district decides (BR13-5, T13-7). */
export function ExitDialog(props: { enrolment: OwnEnrolmentDetail; onClose(): void; onDone(): void }) {
  const { enrolment, onClose, onDone } = props;
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [files, setFiles] = useState<StoredFile[]>([]);
  const [busy, setBusy] = useState(false);
  const requestIdOf = useRequestId();
  const [ask, { loading, error, reset }] = useMutation(AskExitDocument);
  const reasons = useReasons('training.enrolment.exit');
  const chosen = Form.useWatch('reasonCode', form);
  const wordsNeeded = reasons.some(({ code, textRequired }) => code === chosen && textRequired);
  const refusal = error && presentError(error);

  async function submit({ reasonCode, reasonText, exitDate }: Values): Promise<void> {
    const input = {
      enrolmentId: enrolment.id,
      reasonCode,
      reasonText: reasonText?.trim() || null,
      exitDate,
      fileIds: files.map(({ id }) => id),
    };
    try {
      await ask({ variables: { input, requestId: requestIdOf(input) } });
      message.success('退训申请已提交，等待区审核');
      onDone();
      onClose();
    } catch (failure) {
      form.setFields(
        presentError(failure).fields.map(({ path, message: words }) => ({
          name: path.replace('input.', '') as keyof Values,
          errors: [words],
        })),
      );
    }
  }

  return (
    <Drawer open placement="bottom" size="large" title="申请退训" onClose={onClose}>
      <p>
        提交后由安置地的区退役军人事务局审核；同意前报名继续有效，同意后从退训日期起不再参加培训，名额让给候补学员。
      </p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ exitDate: today() }}
        onValuesChange={reset}
        onFinish={(values) => void submit(values)}
      >
        <Form.Item name="reasonCode" label="退训原因" rules={[{ required: true, message: '请选择退训原因' }]}>
          <Radio.Group
            className="yjs-choices"
            options={reasons.map(({ code, title }) => ({ value: code, label: title }))}
          />
        </Form.Item>
        {chosen && (
          <Form.Item
            name="reasonText"
            label={wordsNeeded ? '原因说明' : '原因说明（选填）'}
            rules={reasonTextRules(wordsNeeded, '原因说明')}
          >
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={400} showCount />
          </Form.Item>
        )}
        <Form.Item name="exitDate" label="退训日期" rules={[{ required: true, message: '请选择退训日期' }]}>
          <Input type="date" max={enrolment.plannedEnd} />
        </Form.Item>
        <Form.Item name="fileIds" label="证明材料" extra="如录用通知、病历、录取通知书，或本人签名的情况说明。">
          <UploadField rules={trainingRules} label="证明材料" value={files} onChange={setFiles} onBusy={setBusy} />
        </Form.Item>
        {refusal && refusal.fields.length === 0 && <Alert type="warning" showIcon title={refusal.title} />}
        <Button block type="primary" htmlType="submit" loading={loading} disabled={busy || files.length === 0}>
          提交退训申请
        </Button>
        <Button block type="text" onClick={onClose}>
          先不申请
        </Button>
      </Form>
    </Drawer>
  );
}
