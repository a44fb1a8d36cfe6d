import { useMutation } from '@apollo/client/react';
import { presentError } from '@yjs/web-kit';
import { App, Button, Space } from 'antd';
import { useState } from 'react';
import type { CorrectionRowFragment } from '../../generated/graphql.ts';
import { ReasonDialog } from '../../platform/ReasonDialog.tsx';
import { SettleCorrectionDocument } from './corrections.graphql.ts';

/** 采纳 and 不采纳 of one 更正申请. */
export function CorrectionActs({ caseId, correction }: { caseId: string; correction: CorrectionRowFragment }) {
  const { message } = App.useApp();
  const [settle, { loading }] = useMutation(SettleCorrectionDocument, {
    refetchQueries: ['ApplicationCorrections', 'CasePage'],
  });
  const [refusing, setRefusing] = useState(false);
  const [requestId] = useState(() => crypto.randomUUID());
  const { field, label, source } = correction;
  const input = (taken: boolean, reason: string | null) => ({ requestId, caseId, field, taken, reason });

  async function take(): Promise<void> {
    try {
      await settle({ variables: { input: input(true, null) } });
      message.success(`已采纳“${label}”的更正，并告知申请人`);
    } catch (error) {
      message.error(presentError(error).title);
    }
  }

  return (
    <Space size={4} className="yjs-no-print">
      <Button size="small" loading={loading} aria-label={`采纳${label}的更正`} onClick={() => void take()}>
        采纳
      </Button>
      <Button size="small" aria-label={`不采纳${label}的更正`} onClick={() => setRefusing(true)}>
        不采纳
      </Button>
      {refusing && (
        <ReasonDialog
          title={`不采纳更正 · ${label}`}
          okText="不采纳"
          lines={[
            `申请表中的“${label}”恢复为${source}提供的内容，办理事项和办件库信息随之更新。`,
            '原因会用短信告知申请人。处理人和原因记入审计日志。',
          ]}
          common={['与户口簿登记不一致', '与退役证件记载不一致', '申请人未提供证明材料']}
          onConfirm={async (reason) => {
            await settle({ variables: { input: input(false, reason) } });
            setRefusing(false);
            message.success(`“${label}”已恢复为来源提供的内容，并告知申请人`);
          }}
          onClose={() => setRefusing(false)}
        />
      )}
    </Space>
  );
}
