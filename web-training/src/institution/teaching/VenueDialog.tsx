import { useMutation } from '@apollo/client/react';
import { DatePicker, type Picked, toPicked } from '@yjs/web-kit';
import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { SaveVenueDocument } from '../institution.graphql.ts';
import { TeachingDialog } from './TeachingDialog.tsx';
import { needed } from './useFieldFaults.ts';
import type { Venue } from './Venues.tsx';

const kinds = [
  { value: 'THEORY', label: '理论教室' },
  { value: 'PRACTICE', label: '实训场地' },
  { value: 'EXAM', label: '考场' },
];

interface Values {
  name: string;
  kind: string;
  address: string;
  capacity: number;
  equipment?: string;
  leaseValidTo?: Picked | null;
  active: boolean;
}

/** 登记、修改场地 with papers on fire protection and safety; one no longer used stays on record. */
export function VenueDialog({ venue, onClose, onDone }: { venue: Venue | undefined; onClose(): void; onDone(): void }) {
  const [save, saving] = useMutation(SaveVenueDocument);
  const keep = ({ equipment, leaseValidTo, ...values }: Values, fileIds: string[]) =>
    save({
      variables: {
        input: {
          ...values,
          id: venue?.id ?? null,
          version: venue?.version ?? null,
          equipment: equipment?.trim() || null,
          leaseValidTo: leaseValidTo?.format('YYYY-MM-DD') ?? null,
          fileIds,
        },
      },
    });

  return (
    <TeachingDialog<Values>
      title={venue ? `修改场地：${venue.name}` : '登记场地'}
      initialValues={initialOf(venue)}
      papers={{
        label: '安全材料',
        extra: '消防、安全等证明。申报项目后，评审专家按批次的设置查阅。',
        kept: venue?.files ?? [],
      }}
      saving={saving}
      save={keep}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="name" label="名称" rules={needed('请填写场地名称')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="kind" label="类型" rules={needed('请选择场地类型')}>
        <Select options={kinds} />
      </Form.Item>
      <Form.Item name="address" label="地址" rules={needed('请填写场地地址')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="capacity" label="容纳人数" rules={[{ required: true, message: '请填写容纳人数' }]}>
        <InputNumber min={1} max={10_000} precision={0} />
      </Form.Item>
      <Form.Item name="equipment" label="设备">
        <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 2, maxRows: 4 }} />
      </Form.Item>
      <Form.Item name="leaseValidTo" label="租赁到期日（自有的不填）">
        <DatePicker />
      </Form.Item>
      <Form.Item name="active" valuePropName="checked">
        <Checkbox>在用</Checkbox>
      </Form.Item>
    </TeachingDialog>
  );
}

function initialOf(venue: Venue | undefined): Partial<Values> {
  if (!venue) return { active: true };
  const { name, kind, address, capacity, equipment, leaseValidTo, active } = venue;
  return {
    name,
    kind,
    address,
    capacity,
    active,
    ...(equipment && { equipment }),
    ...(leaseValidTo && { leaseValidTo: toPicked(leaseValidTo) }),
  };
}
