import { useMutation } from '@apollo/client/react';
import { DecisionDialog, type DecisionInput, type FlowActionData } from '@yjs/web-kit';
import { App } from 'antd';
import type { WarningRowFragment } from '../../../generated/graphql.ts';
import { useRequestId } from '../../../platform/request-id.ts';
import { AdvanceWarningsDocument } from './warnings.graphql.ts';

const consequences: Readonly<Record<string, readonly string[]>> = {
  acknowledge: ['登记后不再逐级上报，仍按间隔提醒，直到办件或时限结束。'],
  confirm: ['确认存在延误风险，请按建议措施办理；办完后登记“已处理”。'],
  reportFalse: [
    '同一规则对该办件不再预警，直到下一个时限。',
    '由区业务科长或市服务中心在3个工作日内复核；满5个工作日未复核的，默认误报成立。',
  ],
  resolve: ['预警结束。时限仍在且仍满足规则的，满间隔后会再次预警。'],
  uphold: ['预警结束；同一规则同一事项30天内误报成立满3件的，系统提出修正规则的建议。'],
  reject: ['预警恢复为“已确认风险”，继续提醒，并告知反馈人。'],
};

export interface WarningActDialogProps {
  action: FlowActionData;
  warnings: readonly WarningRowFragment[];
  onClose(): void;
  onDone(): void;
}

/** Every act on warnings, for one or a selection. */
export function WarningActDialog({ action, warnings, onClose, onDone }: WarningActDialogProps) {
  const { message } = App.useApp();
  const [advance] = useMutation(AdvanceWarningsDocument);
  const requestId = useRequestId();
  const [first] = warnings;
  const subject =
    warnings.length === 1 ? `${first?.recordNo} ${first?.message}` : `${first?.recordNo}等 ${warnings.length} 条`;

  async function confirm({ reasonCode, reasonText, note }: DecisionInput): Promise<void> {
    const rows = warnings.map(({ id, version }) => ({ id, version }));
    const act = { action: action.action, rows, reasonCode, reasonText, note };
    const { data } = await advance({ variables: { input: { ...act, requestId: requestId(act) } } });
    const refused = data?.advanceWarnings.rows.filter((row) => row.result !== 'OK') ?? [];
    // What was typed stays as long as nothing was done.
    if (refused[0] && data?.advanceWarnings.ok === 0) throw new Error(refused[0].message ?? '未处理');
    onDone();
    onClose();
    if (refused[0]) message.warning(`${refused.length} 条未处理：${refused[0].message}`, 8);
    else message.success(`${action.title}：${subject} 已完成`);
  }

  return (
    <DecisionDialog
      open
      action={action}
      subject={subject}
      consequences={consequences[action.action] ?? []}
      reasonRequired={action.input === 'REASON'}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
