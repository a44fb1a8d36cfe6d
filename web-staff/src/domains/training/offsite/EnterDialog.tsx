import { useMutation } from '@apollo/client/react';
import { DatePicker, FormDialog, type Picked, useCodeList, usePermission, useRequestId } from '@yjs/web-kit';
import { App, Col, Form, Input, InputNumber, Radio, Row, Select } from 'antd';
import type { OffsiteTrainingInput } from '../../../generated/graphql.ts';
import { EnterOffsiteDocument } from './offsite.graphql.ts';
import { DELTA, examResults, offsiteKinds, PROVINCES } from './words.ts';

type Days = 'startDate' | 'endDate' | 'applicationDate' | 'certificateDate';
type Values = Omit<OffsiteTrainingInput, Days> & {
  startDate: Picked;
  endDate: Picked;
  applicationDate?: Picked | null;
  certificateDate?: Picked | null;
  releaseReason?: string;
};

const dayOf = (picked: Picked | null | undefined) => picked?.format('YYYY-MM-DD') ?? null;

/** 录入: somebody who was trained elsewhere, and what he was trained in. */
export function EnterDialog({ onClose, onDone }: { onClose(): void; onDone(id: string): void }) {
  const { message } = App.useApp();
  const [enter] = useMutation(EnterOffsiteDocument);
  const requestIdOf = useRequestId();

  async function send({ releaseReason, startDate, endDate, applicationDate, certificateDate, ...values }: Values) {
    const input: OffsiteTrainingInput = {
      ...values,
      hours: String(values.hours),
      startDate: startDate.format('YYYY-MM-DD'),
      endDate: endDate.format('YYYY-MM-DD'),
      applicationDate: dayOf(applicationDate),
      certificateDate: dayOf(certificateDate),
    };
    const asked = { input, ...(releaseReason && { releaseReason }) };
    const { data } = await enter({ variables: { ...asked, requestId: requestIdOf(asked) } });
    if (!data) return;
    message.success(`已录入 ${data.enterOffsiteTraining.offsiteNo}，请登记费用后提交`);
    onDone(data.enterOffsiteTraining.id);
  }

  return (
    <FormDialog<Values>
      title="录入异地培训"
      okText="保存草稿"
      width={760}
      initialValues={{ kind: 'DELTA', inDirectory: true, examResult: 'PASS' }}
      onSubmit={send}
      onClose={onClose}
    >
      <EnterFields />
    </FormDialog>
  );
}

const required = (text: string) => [{ required: true, message: text }];

function EnterFields() {
  const form = Form.useFormInstance<Values>();
  const kind = Form.useWatch('kind', form);
  const inDirectory = Form.useWatch('inDirectory', form);
  const levels = useCodeList('trainingSkillLevel').offered();
  const mayRelease = usePermission('training.offsite:decide');
  const provinces = kind === 'DELTA' ? PROVINCES.filter(({ value }) => DELTA.includes(value)) : PROVINCES;
  return (
    <Row gutter={16}>
      <Col span={12}>
        <Form.Item name="personName" label="姓名" rules={required('请填写姓名')}>
          <Input maxLength={30} autoComplete="off" />
        </Form.Item>
      </Col>
      <Col span={12}>
        <Form.Item name="idNo" label="身份证号" rules={required('请填写身份证号')}>
          <Input maxLength={18} autoComplete="off" />
        </Form.Item>
      </Col>
      <Col span={12}>
        <Form.Item name="kind" label="培训类型" rules={required('请选择培训类型')}>
          <Radio.Group options={[...offsiteKinds]} />
        </Form.Item>
      </Col>
      <Col span={12}>
        <Form.Item name="province" label="培训所在省" rules={required('请选择培训所在省')}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={[...provinces]} />
        </Form.Item>
      </Col>
      <Col span={12}>
        <Form.Item name="institutionName" label="培训机构" rules={required('请填写培训机构')}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
      </Col>
      <Col span={12}>
        <Form.Item name="city" label="培训所在市（选填）">
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
      </Col>
      <Col span={12}>
        <Form.Item name="inDirectory" label="机构是否在目录内">
          <Radio.Group
            options={[
              { value: true, label: '在目录内' },
              { value: false, label: '不在目录内' },
            ]}
          />
        </Form.Item>
      </Col>
      <Col span={12}>
        {inDirectory === false && (
          <Form.Item name="outsideReason" label="目录外机构说明" rules={required('请填写说明（至少5个字）')}>
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
        )}
      </Col>
      <Col span={12}>
        <Form.Item name="projectName" label="培训项目" rules={required('请填写培训项目')}>
          <Input maxLength={80} autoComplete="off" />
        </Form.Item>
      </Col>
      <Col span={12}>
        <Form.Item name="level" label="技能等级" rules={required('请选择技能等级')}>
          <Select options={levels} />
        </Form.Item>
      </Col>
      <Col span={6}>
        <Form.Item name="startDate" label="开始日期" rules={required('请选择开始日期')}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
      </Col>
      <Col span={6}>
        <Form.Item name="endDate" label="结束日期" rules={required('请选择结束日期')}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
      </Col>
      <Col span={4}>
        <Form.Item name="hours" label="课时" rules={required('请填写课时')}>
          <InputNumber min={0.1} step={1} precision={1} style={{ width: '100%' }} />
        </Form.Item>
      </Col>
      <Col span={4}>
        <Form.Item name="days" label="培训天数" rules={required('请填写天数')}>
          <InputNumber min={1} max={366} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      </Col>
      <Col span={4}>
        <Form.Item name="nights" label="住宿晚数">
          <InputNumber min={0} max={366} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      </Col>
      <Col span={8}>
        <Form.Item name="certificateNo" label="证书编号" extra="没有证书的，只能登记不予报销。">
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
      </Col>
      <Col span={8}>
        <Form.Item name="certificateDate" label="发证日期">
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
      </Col>
      <Col span={8}>
        <Form.Item name="examResult" label="考核结果">
          <Select options={[...examResults]} />
        </Form.Item>
      </Col>
      <Col span={12}>
        <Form.Item name="applicationNo" label="异地培训申请编号（选填）">
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
      </Col>
      <Col span={12}>
        <Form.Item name="applicationDate" label="异地培训申请日期（选填）">
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
      </Col>
      {mayRelease && (
        <Col span={24}>
          <Form.Item name="releaseReason" label="身份人工放行原因（查询不到身份等情况才填）">
            <Input maxLength={500} autoComplete="off" />
          </Form.Item>
        </Col>
      )}
    </Row>
  );
}
