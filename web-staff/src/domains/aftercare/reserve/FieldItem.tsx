import { DatePicker, NationRegion, RegionCascade } from '@yjs/web-kit';
import { Col, Form, Input, Select } from 'antd';
import { Coded } from './Coded.tsx';
import type { Content, FormField } from './reserve-fields.ts';

/** One field of the form: what the reader may not see says so; what is shown masked is kept where nothing is typed. */
export function FieldItem({ field, one }: { field: FormField; one: Content | undefined }) {
  const { name, label, kind, needed, masked, hint } = field;
  const withheld = one?.withheld.includes(name) === true;
  const shown = masked && one ? String(one[masked] ?? '') : '';
  const who = one !== undefined && (name === 'personName' || name === 'idNo');
  const rules = needed && !one && (who || name === 'personName' || name === 'idNo' || name === 'placementRegion');
  return (
    <Col xs={24} md={kind === 'area' || kind === 'tags' ? 24 : 12}>
      <Form.Item
        name={name}
        label={needed ? `${label}（登记表必填）` : label}
        {...(hint && { extra: hint })}
        {...(rules && { rules: [{ required: true, message: `请填写${label}` }] })}
      >
        {withheld || who ? (
          <Input disabled placeholder={withheld ? '无权限' : shown} />
        ) : (
          <Control field={field} placeholder={shown ? `${shown}，不修改请留空` : undefined} />
        )}
      </Form.Item>
    </Col>
  );
}

interface ControlProps {
  field: FormField;
  placeholder: string | undefined;
  id?: string;
  value?: never;
  onChange?: (value: unknown) => void;
}

/** The control of a field; `Form.Item` gives it its value. */
function Control({ field, placeholder, ...given }: ControlProps) {
  const { kind, list, max } = field;
  switch (kind) {
    case 'code':
      return <Coded list={list ?? ''} {...given} />;
    case 'day':
      return <DatePicker style={{ width: '100%' }} {...given} />;
    case 'tags':
      return <Select mode="tags" open={false} suffixIcon={null} maxCount={20} {...given} />;
    case 'district':
      return <RegionCascade depth="district" onChange={() => undefined} value={undefined} {...given} />;
    case 'region':
      return <NationRegion onChange={() => undefined} value={undefined} {...given} />;
    case 'area':
      return <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={max} showCount {...given} />;
    default:
      return <Input maxLength={max} autoComplete="off" placeholder={placeholder} {...given} />;
  }
}
