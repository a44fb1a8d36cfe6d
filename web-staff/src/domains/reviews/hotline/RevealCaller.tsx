import { useMutation } from '@apollo/client/react';
import { usePermission } from '@yjs/web-kit';
import { Button, Descriptions, Modal } from 'antd';
import { useState } from 'react';
import type { RevealHotlineCallerMutation } from '../../../generated/graphql.ts';
import { ReasonDialog } from '../../../platform/ReasonDialog.tsx';
import { RevealHotlineCallerDocument } from './hotline.graphql.ts';

/** 查看来电人: a reason first, then name and phone in clear until the window is closed. */
export function RevealCaller({ id }: { id: string }) {
  const [reveal] = useMutation(RevealHotlineCallerDocument, { fetchPolicy: 'no-cache' });
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<RevealHotlineCallerMutation['revealHotlineCaller']>();
  if (!usePermission('hotline:reveal')) return null;
  return (
    <>
      <Button size="small" type="link" onClick={() => setAsking(true)}>
        查看来电人
      </Button>
      {asking && (
        <ReasonDialog
          title="查看来电人"
          okText="查看"
          lines={['查看人、时间和原因会记入审计日志。', '关闭窗口后恢复脱敏显示。']}
          common={['联系来电人了解情况', '回访来电人']}
          onConfirm={async (reason) => {
            const { data } = await reveal({ variables: { id, reason } });
            setAsking(false);
            setShown(data?.revealHotlineCaller);
          }}
          onClose={() => setAsking(false)}
        />
      )}
      {shown && (
        <Modal open title="来电人" footer={null} onCancel={() => setShown(undefined)}>
          <Descriptions
            size="small"
            column={1}
            items={[
              { key: 'name', label: '姓名或称呼', children: shown.name },
              { key: 'phone', label: '联系电话', children: shown.phone || '12345未提供' },
            ]}
          />
        </Modal>
      )}
    </>
  );
}
