import { useMutation } from '@apollo/client/react';
import { DecisionDialog, type DecisionInput, type FlowActionData, formatCount } from '@yjs/web-kit';
import { useNavigate } from 'react-router';
import type { HistoricCriteria, HistoricTool } from '../../../generated/graphql.ts';
import { useRequestId } from '../../../platform/request-id.ts';
import { ProposeHistoricRunDocument } from './historic.graphql.ts';
import { tools } from './historic-state.ts';

export interface ProposeDialogProps {
  tool: HistoricTool;
  criteria: HistoricCriteria;
  count: number;
  onClose(): void;
}

const consequences: Readonly<Record<HistoricTool, readonly string[]>> = {
  RETURN: [
    '批准后，名单中的办件及其全部子办件变为“预审退回”，逐个子办件推送办件库。',
    '申请人在30日内可以修改后重新提交，逾期自动撤销。',
  ],
  FINISH: [
    '批准后，名单中的办件及其未办结的子办件变为“办结（历史处理）”，推送办件库，并通知承办部门停止办理。',
    '已办结或终止的子办件保持原结果。办结后不能恢复。',
  ],
};

/** 生成预览: freezes the list as it is now; nothing else happens until the second person has approved. */
export function ProposeDialog({ tool, criteria, count, onClose }: ProposeDialogProps) {
  const navigate = useNavigate();
  const [propose] = useMutation(ProposeHistoricRunDocument);
  const requestId = useRequestId();
  const { title, reasonDict } = tools[tool];
  const action: FlowActionData = {
    __typename: 'FlowAction',
    action: 'propose',
    title: '生成预览',
    tone: 'PRIMARY',
    input: 'REASON',
    confirm: true,
    batch: false,
    reasonDict,
  };

  async function confirm({ reasonCode = '', reasonText }: DecisionInput): Promise<void> {
    const asked = { tool, criteria, seen: count, reasonCode, reasonText };
    const { data } = await propose({ variables: { input: { ...asked, requestId: requestId(asked) } } });
    if (data) void navigate(`/historic/${data.proposeHistoricRun.id}`);
  }

  return (
    <DecisionDialog
      open
      action={action}
      subject={`${title} ${formatCount(count)} 件`}
      confirmText={`名单固定为当前的 ${formatCount(count)} 件，须由另一名市局工作人员批准后开始，现在不改动任何办件。`}
      consequences={consequences[tool]}
      reasonRequired
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
