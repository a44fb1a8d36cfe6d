import { useMutation } from '@apollo/client/react';
import { App } from 'antd';
import { ReasonDialog } from '../ReasonDialog.tsx';
import type { RuleData, VersionData } from './rule-words.ts';
import { SetRuleEnabledDocument } from './rules.graphql.ts';

export interface RuleSwitchDialogProps {
  rule: RuleData;
  current: VersionData;
  onClose(): void;
  onDone(): void;
}

/** 停用 or 启用: a version like any other, decided by somebody else. */
export function RuleSwitchDialog({ rule, current, onClose, onDone }: RuleSwitchDialogProps) {
  const { message } = App.useApp();
  const [setEnabled] = useMutation(SetRuleEnabledDocument);
  const enabled = !current.enabled;
  const word = enabled ? '启用' : '停用';
  const approver = rule.level === 'CITY' ? '市局工作人员' : '区业务科长';
  return (
    <ReasonDialog
      title={`${word}规则 · ${current.title}`}
      okText={`提交${word}`}
      danger={!enabled}
      lines={[
        `提交后由${approver}审批，审批同意后${word}。`,
        ...(rule.level === 'DISTRICT' && !enabled ? ['本区规则停用后，同名的全市规则重新适用于本区。'] : []),
      ]}
      onConfirm={async (reason) => {
        await setEnabled({ variables: { id: rule.id, enabled, reason } });
        message.success(`已提交${word}，等待审批`);
        onDone();
        onClose();
      }}
      onClose={onClose}
    />
  );
}
