import { DatePicker, RegionCascade, useCodeList, wordOptions } from '@yjs/web-kit';
import { Col, Form, Input, InputNumber, Row, Select } from 'antd';
import type { ReactNode } from 'react';
import { cadreEnterpriseNatureTitles } from '../../../generated/titles/cadre-enterprise-nature.ts';
import { cadreMedicalInsuranceTitles } from '../../../generated/titles/cadre-medical-insurance.ts';

const needed = (label: string) => [{ required: true, message: `请填写${label}` }];
const asKept = (shown: string | null | undefined) => (shown ? { placeholder: `${shown}，不修改请留空` } : {});

function Field({ name, label, must = false, wide = false, children }: FieldProps) {
  return (
    <Col xs={24} md={wide ? 24 : 12}>
      <Form.Item name={name} label={label} {...(must && { rules: needed(label) })}>
        {children}
      </Form.Item>
    </Col>
  );
}
interface FieldProps {
  name: string;
  label: string;
  must?: boolean;
  wide?: boolean;
  children: ReactNode;
}

/** The control of a region, as a form gives it its value. */
function Street({ value, onChange }: { value?: string; onChange?(code: string | undefined): void }) {
  return <RegionCascade value={value} onChange={(code) => onChange?.(code)} />;
}

/** Who it is, as an application for 人员新增 says; the birth date follows from the number. */
export function IdentityFields() {
  const form = Form.useFormInstance();
  return (
    <Row gutter={16}>
      <Field name="personName" label="姓名" must>
        <Input maxLength={50} autoComplete="off" />
      </Field>
      <Field name="idNo" label="身份证号" must>
        <Input
          maxLength={24}
          autoComplete="off"
          onBlur={({ target }) => {
            const born = bornOf(target.value);
            if (born) form.setFieldValue('birthDate', born);
          }}
        />
      </Field>
      <Field name="birthDate" label="出生日期" must>
        <Input placeholder="YYYY-MM-DD，由身份证号带出" maxLength={10} autoComplete="off" />
      </Field>
    </Row>
  );
}

/** What the number says of the birth, where it looks like one; the server has the last word. */
function bornOf(text: string): string | undefined {
  const digits = text.replace(/\s/g, '');
  const date = digits.length === 18 ? digits.slice(6, 14) : digits.length === 15 ? `19${digits.slice(6, 12)}` : '';
  return /^\d{8}$/.test(date) ? `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}` : undefined;
}

/** What changes without an approval; what is shown masked stays where nothing is typed. */
export function ContentFields({ phone, address }: { phone?: string | null; address?: string | null }) {
  const ethnic = useCodeList('ethnic').offered();
  const political = useCodeList('political').offered();
  return (
    <Row gutter={16}>
      <Field name="streetCode" label="户籍区、街镇" must>
        <Street />
      </Field>
      <Field name="address" label="户籍地址">
        <Input maxLength={120} autoComplete="off" {...asKept(address)} />
      </Field>
      <Field name="phone" label="联系电话">
        <Input maxLength={20} inputMode="tel" autoComplete="off" {...asKept(phone)} />
      </Field>
      <Field name="ethnic" label="民族">
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={ethnic} />
      </Field>
      <Field name="political" label="政治面貌">
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={political} />
      </Field>
      <Field name="enlistDate" label="入伍时间">
        <DatePicker style={{ width: '100%' }} />
      </Field>
      <Field name="transferYear" label="转业年份" must>
        <InputNumber min={1949} max={2100} precision={0} style={{ width: '100%' }} />
      </Field>
      <Field name="formerRank" label="转业时职级">
        <Input maxLength={40} autoComplete="off" />
      </Field>
      <Field name="transferDocNo" label="转业文号">
        <Input maxLength={60} autoComplete="off" />
      </Field>
      <Field name="retireDate" label="退休时间" must>
        <DatePicker style={{ width: '100%' }} />
      </Field>
      <Field name="enterpriseName" label="原企业" must>
        <Input maxLength={100} autoComplete="off" />
      </Field>
      <Field name="enterpriseUscc" label="原企业统一社会信用代码">
        <Input maxLength={18} autoComplete="off" />
      </Field>
      <Field name="enterpriseNature" label="企业性质">
        <Select allowClear options={wordOptions(cadreEnterpriseNatureTitles)} />
      </Field>
      <Field name="medicalInsurance" label="医保类型">
        <Select allowClear options={wordOptions(cadreMedicalInsuranceTitles)} />
      </Field>
    </Row>
  );
}

/** How the person is paid, as an application for 人员新增 says. */
export function AccountFields() {
  const banks = useCodeList('bank').offered();
  return (
    <Row gutter={16}>
      <Field name="bankCode" label="开户银行">
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={banks} />
      </Field>
      <Field name="bankAccount" label="银行账号">
        <Input maxLength={30} inputMode="numeric" autoComplete="off" />
      </Field>
      <Field name="accountName" label="户名">
        <Input maxLength={50} autoComplete="off" />
      </Field>
    </Row>
  );
}
