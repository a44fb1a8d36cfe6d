import { useMutation } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { Form, Input, InputNumber, Modal, Switch } from 'antd';
import { useState } from 'react';
import type { ManagedPlaceRowFragment as Place } from '../../../generated/graphql.ts';
import { SavePlaceDocument } from './places.graphql.ts';

export interface PlaceDialogProps {
  place: Place;
  onClose(): void;
}

interface Values {
  address: string;
  phone: string;
  hours: string;
  longitude?: number | null;
  latitude?: number | null;
  shown: boolean;
}

/** What people read of a centre. */
export function PlaceDialog({ place, onClose }: PlaceDialogProps) {
  const [form] = Form.useForm<Values>();
  const [save, { loading }] = useMutation(SavePlaceDocument);
  const [error, setError] = useState<unknown>();

  async function submit({ longitude = null, latitude = null, ...rest }: Values): Promise<void> {
    setError(undefined);
    try {
      await save({ variables: { input: { id: place.id, version: place.version, ...rest, longitude, latitude } } });
      onClose();
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <Modal
      open
      title={`服务网点 · ${place.name}`}
      okText="保存"
      cancelText="返回"
      confirmLoading={loading}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" initialValues={valuesOf(place)} onFinish={submit}>
        <Form.Item name="address" label="地址" rules={[{ required: true, min: 5, message: '请填写地址，至少5个字' }]}>
          <Input maxLength={120} placeholder="如：上海市虹口区…路…号" />
        </Form.Item>
        <Form.Item
          name="phone"
          label="咨询电话"
          rules={[
            { required: true, message: '请填写咨询电话' },
            { pattern: /^[\d-]{5,30}$/, message: '咨询电话为5至30位数字和横线' },
          ]}
        >
          <Input maxLength={30} placeholder="如：021-12345678" />
        </Form.Item>
        <Form.Item name="hours" label="开放时间" rules={[{ required: true, min: 2, message: '请填写开放时间' }]}>
          <Input maxLength={120} placeholder="如：周一至周五 9:00—11:30，13:30—17:00" />
        </Form.Item>
        <Form.Item name="longitude" label="经度">
          <InputNumber min={120.8} max={122.3} precision={6} style={{ width: '100%' }} placeholder="如：121.481700" />
        </Form.Item>
        <Form.Item name="latitude" label="纬度">
          <InputNumber min={30.6} max={31.95} precision={6} style={{ width: '100%' }} placeholder="如：31.277700" />
        </Form.Item>
        <Form.Item name="shown" label="对外公布" valuePropName="checked">
          <Switch />
        </Form.Item>
      </Form>
      {error !== undefined && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
    </Modal>
  );
}

/** What stands there; a new one is shown unless its centre says otherwise. */
function valuesOf({ address, phone, hours, longitude, latitude, shown, version }: Place): Partial<Values> {
  return {
    address: address ?? '',
    phone: phone ?? '',
    hours: hours ?? '',
    longitude,
    latitude,
    shown: version === 0 || shown,
  };
}
