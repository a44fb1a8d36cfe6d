import { useMutation } from '@apollo/client/react';
import { presentError, usePermission } from '@yjs/web-kit';
import { App, Button } from 'antd';
import { useNavigate } from 'react-router';
import { useRequestId } from '../../platform/request-id.ts';
import { CreateEntitlementBatchDocument } from './entitlement.graphql.ts';

/** 生成批次 by hand, before the monthly one. */
export function CreateBatch({ onDone }: { onDone(): Promise<void> }) {
  const { message, modal } = App.useApp();
  const navigate = useNavigate();
  const [create, { loading }] = useMutation(CreateEntitlementBatchDocument);
  const requestId = useRequestId();
  if (!usePermission('entitlement:batch')) return null;

  async function run(): Promise<void> {
    try {
      const { data } = await create({ variables: { requestId: requestId(Date.now()) } });
      const batch = data?.createEntitlementBatch;
      if (!batch) return;
      message.success(`已生成批次 ${batch.batchNo}，共 ${batch.count} 人`);
      await onDone();
      void navigate(`/entitlement/batches/${batch.id}`);
    } catch (error) {
      message.error(presentError(error).title);
    }
  }

  return (
    <Button
      type="primary"
      loading={loading}
      onClick={() =>
        modal.confirm({
          title: '生成批次',
          content:
            '本区所有“待入批次”的人员将编入一个批次，由区业务科长释放后推送社保。每月第5个工作日系统也会自动生成。',
          okText: '生成批次',
          cancelText: '返回',
          onOk: run,
        })
      }
    >
      生成批次
    </Button>
  );
}
