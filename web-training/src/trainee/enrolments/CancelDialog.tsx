import { reasonTextRules, useReasons } from '@yjs/web-kit';
import { Button, Drawer, Form, Input, Radio } from 'antd';
import type { OwnEnrolmentDetail } from './EnrolmentPage.tsx';
import { useOwnAct } from './useOwnAct.ts';

interface Values {
  reasonCode: string;
  reasonText?: string;
}

/** 取消报名 with its reason and what it means (T13-6). */
export function CancelDialog(props: { enrolment: OwnEnrolmentDetail; onClose(): void; onDone(): void }) {
  const { enrolment, onClose, onDone } = props;
  const [form] = Form.useForm<Values>();
  const { act, loading } = useOwnAct('cancel', '报名已取消');
  const dict = enrolment.flow.availableActions.find(({ action }) => action === 'cancel')?.reasonDict;
  const reasons = useReasons(dict);
  const chosen = Form.useWatch('reasonCode', form);
  const wordsNeeded = reasons.some(({ code, textRequired }) => code === chosen && textRequired);

  async function confirm({ reasonCode, reasonText }: Values): Promise<void> {
    const done = await act(enrolment, { reasonCode, reasonText: reasonText?.trim() || null });
    onDone();
    if (done) onClose();
  }

  return (
    <Drawer open placement="bottom" size="large" title="取消报名" onClose={onClose}>
      <p>取消后名额会让给候补学员。批次仍在报名时可以重新报名，名额已满则排在候补最后。</p>
      <Form form={form} layout="vertical" onFinish={(values) => void confirm(values)}>
        <Form.Item name="reasonCode" label="取消原因" rules={[{ required: true, message: '请选择取消原因' }]}>
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
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={180} showCount />
          </Form.Item>
        )}
        <Button block danger type="primary" htmlType="submit" loading={loading}>
          确认取消报名
        </Button>
        <Button block type="text" onClick={onClose}>
          先不取消
        </Button>
      </Form>
    </Drawer>
  );
}
