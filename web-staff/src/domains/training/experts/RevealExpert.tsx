import { useMutation } from '@apollo/client/react';
import { usePermission } from '@yjs/web-kit';
import { Button, Descriptions, Modal } from 'antd';
import { useState } from 'react';
import type { RevealReviewExpertMutation } from '../../../generated/graphql.ts';
import { ReasonDialog } from '../../../platform/ReasonDialog.tsx';
import { RevealExpertDocument } from './experts.graphql.ts';

/** 查看完整信息: a reason first, then the values in clear until the window is closed. */
export function RevealExpert({ id }: { id: string }) {
  const [reveal] = useMutation(RevealExpertDocument, { fetchPolicy: 'no-cache' });
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<RevealReviewExpertMutation['revealReviewExpert']>();
  if (!usePermission('training.expert:reveal')) return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>查看完整信息</Button>
      {asking && (
        <ReasonDialog
          title="查看完整信息"
          okText="查看"
          lines={['查看人、时间和原因会记入审计日志。', '关闭窗口后恢复脱敏显示。']}
          common={['联系专家参加评审', '核对专家身份信息', '核对回避情形']}
          onConfirm={async (reason) => {
            const { data } = await reveal({ variables: { id, reason } });
            setAsking(false);
            setShown(data?.revealReviewExpert);
          }}
          onClose={() => setAsking(false)}
        />
      )}
      {shown && (
        <Modal open title="完整信息" footer={null} onCancel={() => setShown(undefined)}>
          <Descriptions
            size="small"
            column={1}
            items={[
              { key: 'id', label: '身份证号码', children: shown.idNo },
              { key: 'phone', label: '手机号', children: shown.phone },
              { key: 'bank', label: '银行账号', children: shown.bankAccount ?? '未登记' },
              {
                key: 'relatives',
                label: '亲属任职情况',
                children:
                  shown.relatives
                    .map(({ name, relation, organisation }) => `${relation}${name}，${organisation}`)
                    .join('；') || '无',
              },
            ]}
          />
        </Modal>
      )}
    </>
  );
}
