import { useLazyQuery } from '@apollo/client/react';
import { pickedNow, presentError } from '@yjs/web-kit';
import { App, Button, Form, Space } from 'antd';
import { copied } from './batch-values.ts';
import { BatchToCopyDocument } from './reviews.graphql.ts';

/** 复制上一批次 into the form of a new batch; nothing is saved by it. */
export function CopyLastBatch() {
  const { message } = App.useApp();
  const form = Form.useFormInstance();
  const [read, { loading }] = useLazyQuery(BatchToCopyDocument, { fetchPolicy: 'network-only' });

  async function copy(): Promise<void> {
    try {
      const last = (await read()).data?.reviewBatchToCopy;
      if (!last) {
        message.info('还没有评审批次可以复制');
        return;
      }
      form.setFieldsValue(copied(last, pickedNow()));
      message.success(`已填入“${last.title}”的规则和材料设置，时间顺延到明天起，请核对`, 6);
    } catch (failure) {
      message.error(presentError(failure).title, 6);
    }
  }

  return (
    <Space style={{ marginBottom: 16 }}>
      <Button loading={loading} onClick={() => void copy()}>
        复制上一批次
      </Button>
      <span className="yjs-quiet">填入上一批次的评分标准、计分规则、材料设置和时间安排；项目和专家重新选择。</span>
    </Space>
  );
}
