import { DatePicker, useCodeList } from '@yjs/web-kit';
import { Col, Form, Input, InputNumber, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import type { ContentValues } from './content-values.ts';
import { DELTA, examResults, offsiteKinds, PROVINCES } from './words.ts';

interface FieldProps {
  name: string;
  label: string;
  children: ReactNode;
  /** Of 24; half a row unless said. */
  span?: number;
  /** What is said where it is left empty. */
  must?: string;
  extra?: string;
}

/** One field in its place of the row. */
export function Field({ span = 12, must, children, ...item }: FieldProps) {
  return (
    <Col span={span}>
      <Form.Item {...item} {...(must && { rules: [{ required: true, message: must }] })}>
        {children}
      </Form.Item>
    </Col>
  );
}

/** What is written of a training elsewhere; the same for a new one and for a draft that is changed. */
export function ContentFields() {
  const form = Form.useFormInstance<ContentValues>();
  const kind = Form.useWatch('kind', form);
  const inDirectory = Form.useWatch('inDirectory', form);
  const levels = useCodeList('trainingSkillLevel').offered();
  const provinces = kind === 'DELTA' ? PROVINCES.filter(({ value }) => DELTA.includes(value)) : PROVINCES;
  return (
    <>
      <Field name="kind" label="培训类型" must="请选择培训类型">
        <Radio.Group options={[...offsiteKinds]} />
      </Field>
      <Field name="province" label="培训所在省" must="请选择培训所在省">
        <Select showSearch={{ optionFilterProp: 'label' }} options={[...provinces]} />
      </Field>
      <Field name="institutionName" label="培训机构" must="请填写培训机构">
        <Input maxLength={100} autoComplete="off" />
      </Field>
      <Field name="city" label="培训所在市（选填）">
        <Input maxLength={40} autoComplete="off" />
      </Field>
      <Field name="institutionUscc" label="机构统一社会信用代码（选填）">
        <Input maxLength={18} autoComplete="off" />
      </Field>
      <Field name="occupation" label="职业（工种）（选填）">
        <Input maxLength={60} autoComplete="off" />
      </Field>
      <Field name="inDirectory" label="机构是否在目录内">
        <Radio.Group
          options={[
            { value: true, label: '在目录内' },
            { value: false, label: '不在目录内' },
          ]}
        />
      </Field>
      {inDirectory === false ? (
        <Field name="outsideReason" label="目录外机构说明" must="请填写说明（至少5个字）">
          <Input maxLength={200} autoComplete="off" />
        </Field>
      ) : (
        <Col span={12} />
      )}
      <Field name="projectName" label="培训项目" must="请填写培训项目">
        <Input maxLength={80} autoComplete="off" />
      </Field>
      <Field name="level" label="技能等级" must="请选择技能等级">
        <Select options={levels} />
      </Field>
      <Field span={6} name="startDate" label="开始日期" must="请选择开始日期">
        <DatePicker style={{ width: '100%' }} />
      </Field>
      <Field span={6} name="endDate" label="结束日期" must="请选择结束日期">
        <DatePicker style={{ width: '100%' }} />
      </Field>
      <Field span={4} name="hours" label="课时" must="请填写课时">
        <InputNumber min={0.1} step={1} precision={1} style={{ width: '100%' }} />
      </Field>
      <Field span={4} name="days" label="培训天数" must="请填写天数">
        <InputNumber min={1} max={366} precision={0} style={{ width: '100%' }} />
      </Field>
      <Field span={4} name="nights" label="住宿晚数">
        <InputNumber min={0} max={366} precision={0} style={{ width: '100%' }} />
      </Field>
      <Field span={8} name="certificateNo" label="证书编号" extra="没有证书的，只能登记不予报销。">
        <Input maxLength={40} autoComplete="off" />
      </Field>
      <Field span={8} name="certificateDate" label="发证日期">
        <DatePicker style={{ width: '100%' }} />
      </Field>
      <Field span={8} name="examResult" label="考核结果">
        <Select options={[...examResults]} />
      </Field>
      <Field name="applicationNo" label="异地培训申请编号（选填）">
        <Input maxLength={40} autoComplete="off" />
      </Field>
      <Field name="applicationDate" label="异地培训申请日期（选填）">
        <DatePicker style={{ width: '100%' }} />
      </Field>
    </>
  );
}
