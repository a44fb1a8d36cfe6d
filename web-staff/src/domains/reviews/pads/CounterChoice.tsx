import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { TakeCounterDocument } from './call.graphql.ts';
import { ServiceCountersDocument } from './pads.graphql.ts';

/** At which counter one sits: asked once per session. */
export function CounterChoice({ chosen, onChosen }: { chosen: string | undefined; onChosen(): void }) {
  const { data, loading, error } = useQuery(ServiceCountersDocument, {
    variables: { filter: { enabled: true }, first: 100 },
    fetchPolicy: 'cache-and-network',
  });
  const [take, taking] = useMutation(TakeCounterDocument);
  const [fault, setFault] = useState<unknown>();
  const counters = data?.serviceCounters.nodes ?? [];
  const several = new Set(counters.map(({ orgId }) => orgId)).size > 1;

  async function submit({ counterId }: { counterId: string }): Promise<void> {
    setFault(undefined);
    try {
      await take({ variables: { counterId } });
      onChosen();
    } catch (failure) {
      setFault(failure);
    }
  }

  if (error) return <ErrorNotice error={error} />;
  if (!data && loading) return null;
  const known = counters.some(({ id }) => id === chosen);
  return (
    <Form layout="vertical" onFinish={submit} initialValues={known ? { counterId: chosen } : {}}>
      <Form.Item
        name="counterId"
        label="您所在的窗口"
        extra="本次登录期间保持不变，评价页显示在该窗口的平板上。"
        rules={[{ required: true, message: '请选择您所在的窗口' }]}
      >
        <Select
          autoFocus
          showSearch={{ optionFilterProp: 'label' }}
          options={counters.map(({ id, counterNo, name, orgName, padState }) => ({
            value: id,
            label: `${counterNo}号窗口${name && ` ${name}`}${several ? `（${orgName}）` : ''}${padState === 'ACTIVE' ? '' : ' · 无平板'}`,
          }))}
          notFoundContent="还没有窗口，请服务中心负责人在“评价平板”中建立"
        />
      </Form.Item>
      {fault !== undefined && <ErrorNotice error={fault} />}
      <Button type="primary" htmlType="submit" loading={taking.loading}>
        确定并请评价
      </Button>
    </Form>
  );
}
