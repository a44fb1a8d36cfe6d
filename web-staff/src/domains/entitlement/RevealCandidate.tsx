import { useMutation } from '@apollo/client/react';
import { usePermission } from '@yjs/web-kit';
import { Button, Descriptions, Modal } from 'antd';
import { useState } from 'react';
import type { RevealCandidateMutation } from '../../generated/graphql.ts';
import { ReasonDialog } from '../../platform/ReasonDialog.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { RevealCandidateDocument } from './entitlement.graphql.ts';

/** 查看完整信息: a reason first, then the values in clear until the window is closed. */
export function RevealCandidate({ id }: { id: string }) {
  const [reveal] = useMutation(RevealCandidateDocument, { fetchPolicy: 'no-cache' });
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<RevealCandidateMutation['revealCandidate']>();
  if (!usePermission('entitlement:reveal')) return null;
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
          common={['核对匹配差异', '核对本人身份信息']}
          onConfirm={async (reason) => {
            const { data } = await reveal({ variables: { id, reason } });
            setAsking(false);
            setShown(data?.revealCandidate);
          }}
          onClose={() => setAsking(false)}
        />
      )}
      {shown && (
        <Modal open width={760} title="完整信息" footer={null} onCancel={() => setShown(undefined)}>
          <Descriptions
            size="small"
            column={1}
            items={[
              { key: 'name', label: '姓名', children: shown.name },
              { key: 'id', label: '身份证号码', children: shown.idNo },
              { key: 'mobile', label: '手机号', children: shown.mobile || '未登记' },
            ]}
          />
          <ComparisonTable fields={shown.comparison} />
        </Modal>
      )}
    </>
  );
}
