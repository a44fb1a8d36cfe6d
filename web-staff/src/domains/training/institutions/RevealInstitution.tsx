import { useMutation } from '@apollo/client/react';
import { usePermission } from '@yjs/web-kit';
import { Button, Descriptions, Modal } from 'antd';
import { useState } from 'react';
import type { RevealInstitutionMutation } from '../../../generated/graphql.ts';
import { ReasonDialog } from '../../../platform/ReasonDialog.tsx';
import { RevealInstitutionDocument } from './training.graphql.ts';

/** 查看完整信息: a reason first, then the values in clear until the window is closed. */
export function RevealInstitution({ id }: { id: string }) {
  const [reveal] = useMutation(RevealInstitutionDocument, { fetchPolicy: 'no-cache' });
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<RevealInstitutionMutation['revealInstitution']>();
  if (!usePermission('training.institution:reveal')) return null;
  return (
    <>
      <Button size="small" type="link" onClick={() => setAsking(true)}>
        查看完整信息
      </Button>
      {asking && (
        <ReasonDialog
          title="查看完整信息"
          okText="查看"
          lines={['查看人、时间和原因会记入审计日志。', '关闭窗口后恢复脱敏显示。']}
          common={['核对法定代表人身份', '核对银行账户信息']}
          onConfirm={async (reason) => {
            const { data } = await reveal({ variables: { id, reason } });
            setAsking(false);
            setShown(data?.revealInstitution);
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
              { key: 'id', label: '法定代表人身份证号码', children: shown.legalIdNo },
              { key: 'bank', label: '银行账号', children: shown.bankAccount ?? '未登记' },
            ]}
          />
        </Modal>
      )}
    </>
  );
}
