import { DatePicker, materialRules, UploadField } from '@yjs/web-kit';
import { Checkbox, Col, Collapse, Form, Input, Radio, Row } from 'antd';
import type { EntryValues } from './entry-values.ts';
import { asDay } from './entry-values.ts';
import { SituationFields } from './SituationFields.tsx';
import { employmentStates, needs, ways } from './words.ts';

interface EntryFieldsProps {
  callsStopped: boolean;
  /** Whether the fields that are seldom filled in are shown; OTHER asks for one of them. */
  more: boolean;
  onMore(more: boolean): void;
}

/** The fields of a contact; what a situation asks for appears with it. */
export function EntryFields({ callsStopped, more, onMore }: EntryFieldsProps) {
  const form = Form.useFormInstance<EntryValues>();
  const reached = Form.useWatch('reached', form);
  const state = Form.useWatch('employmentState', form);
  return (
    <>
      <Row gutter={12}>
        <Col span={9}>
          <Form.Item name="onDay" label="跟踪日期" rules={[{ required: true, message: '请选择跟踪日期' }]} {...asDay}>
            <DatePicker style={{ width: '100%' }} allowClear={false} />
          </Form.Item>
        </Col>
        <Col span={15}>
          <Form.Item name="way" label="跟踪方式" rules={[{ required: true, message: '请选择跟踪方式' }]}>
            <Radio.Group
              optionType="button"
              options={ways.map((way) => ({ ...way, disabled: callsStopped && way.value === 'PHONE' }))}
            />
          </Form.Item>
        </Col>
      </Row>
      <Form.Item name="reached" label="是否联系到本人">
        <Radio.Group
          optionType="button"
          options={[
            { value: true, label: '已联系' },
            { value: false, label: '没有联系上' },
          ]}
        />
      </Form.Item>
      {reached === false ? (
        <Form.Item
          name="actionTaken"
          label="联系情况"
          rules={[{ required: true, whitespace: true, message: '请填写联系情况' }]}
          extra="不同日期三次没有联系上的，本次跟踪记为“未联系上”，一个月后再联系。"
        >
          <Input maxLength={500} autoComplete="off" placeholder="如：无人接听、号码停机" />
        </Form.Item>
      ) : (
        <>
          <Form.Item name="employmentState" label="就业状态" rules={[{ required: true, message: '请选择就业状态' }]}>
            <Radio.Group optionType="button" options={employmentStates} />
          </Form.Item>
          {state && <SituationFields state={state} />}
          <Form.Item name="needs" label="需求">
            <Checkbox.Group options={needs} />
          </Form.Item>
          <Collapse
            ghost
            size="small"
            items={[
              {
                key: 'more',
                label: '措施、备注、附件和下次跟踪',
                forceRender: true,
                children: <MoreFields state={state} />,
              },
            ]}
            activeKey={more || state === 'OTHER' ? ['more'] : []}
            onChange={(keys) => onMore(keys.length > 0)}
          />
        </>
      )}
    </>
  );
}

function MoreFields({ state }: { state: string | null | undefined }) {
  return (
    <>
      <Form.Item
        name="actionTaken"
        label="已采取的措施"
        rules={state === 'OTHER' ? [{ required: true, whitespace: true, message: '请说明情况' }] : []}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <Form.Item name="remark" label="备注" extra="健康、家庭等情况写在这里，只有本街镇、服务站和区可以查看。">
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <Form.Item name="files" label="附件" extra="劳动合同、营业执照、证书等，最多5个。">
        <UploadField label="跟踪附件" rules={{ ...materialRules, maxCount: 5 }} materialCode="FOLLOW_UP_PROOF" />
      </Form.Item>
      <Row gutter={12}>
        <Col span={12}>
          <Form.Item name="nextDue" label="下次跟踪（缺省按周期）" {...asDay}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
        </Col>
        <Col span={12}>
          <Form.Item name="pauseUntil" label="暂停跟踪至" {...asDay}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
        </Col>
      </Row>
    </>
  );
}
