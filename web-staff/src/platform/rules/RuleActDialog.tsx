import type { FlowActionData } from '@yjs/web-kit';
import { RecordActDialog } from '../acts/RecordActDialog.tsx';
import { RuleDifferences } from './RuleDifferences.tsx';
import { placeOf, type RuleData, type VersionData } from './rule-words.ts';
import { AdvanceRuleVersionsDocument } from './rules.graphql.ts';

export interface RuleActDialogProps {
  action: FlowActionData;
  rule: RuleData;
  version: VersionData;
  onClose(): void;
  onDone(): void;
}

/** The confirmation step: what changes, for whom, from when. */
export function RuleActDialog({ rule, version, ...asked }: RuleActDialogProps) {
  return (
    <RecordActDialog
      {...asked}
      rows={[version]}
      subject={`${version.title} 第${version.number}版`}
      consequences={consequencesOf(asked.action.action, rule, version)}
      document={AdvanceRuleVersionsDocument}
      result={(data) => data.advanceRuleVersions}
    >
      <RuleDifferences version={version} />
    </RecordActDialog>
  );
}

function consequencesOf(action: string, rule: RuleData, version: VersionData): readonly string[] {
  const approver = rule.level === 'CITY' ? '市局工作人员' : '区业务科长';
  const effect = `适用范围：${placeOf(rule)}。已按旧版本开始的，仍按旧版本办理。`;
  switch (action) {
    case 'propose':
    case 'proposeToCity':
      return [`提交给${approver}审批，审批前可以撤回修改。`, '参与起草的人不能审批。'];
    case 'approve':
      return [
        version.wantedFrom ? `${version.wantedFrom} 零点生效（已过的，次日零点生效）。` : '次日零点生效。',
        effect,
      ];
    case 'approveNow':
      return ['立即生效，不能撤销；需要恢复的，另起一个版本。', effect];
    case 'reject':
      return ['该版本不生效，起草人可以此为底稿另起一个版本。'];
    case 'askCity':
      return ['您参与了该版本的起草或认定，不能审批；提交给市局工作人员审批。', '审批前起草人可以撤回修改。'];
    case 'recall':
      return ['退回为草稿，修改后需重新提交审批。'];
    case 'discard':
      return ['草稿作废，版本号不再使用；现行规则不受影响。'];
    default:
      return [];
  }
}
