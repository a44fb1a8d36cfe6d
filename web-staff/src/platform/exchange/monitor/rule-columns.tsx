import { useMutation } from '@apollo/client/react';
import { type DataColumn, formatDateTime, MarkTag, presentError } from '@yjs/web-kit';
import { App, Button, Popconfirm, Space } from 'antd';
import type { RuleRowFragment } from '../../../generated/graphql.ts';
import { AnomalyLevel } from './anomaly-levels.tsx';
import { RemoveRuleOverrideDocument } from './RuleList.graphql.ts';

interface RuleColumnOptions {
  may: boolean;
  /** `single` = for one application or channel. */
  onEdit(rule: RuleRowFragment, single: boolean): void;
  onDone(): void;
}

export function ruleColumns(options: RuleColumnOptions): DataColumn<RuleRowFragment>[] {
  return [
    { key: 'code', title: '规则', fixed: true, render: (row) => row.rule },
    { key: 'title', title: '名称', fixed: true, render: (row) => <RuleTitle rule={row} /> },
    { key: 'sentence', title: '条件', fixed: true, render: (row) => sentenceOf(row) },
    { key: 'level', title: '级别', render: (row) => <AnomalyLevel level={row.level} /> },
    { key: 'action', title: '处置', render: (row) => (row.ban ? '告警并封禁' : '仅告警') },
    { key: 'version', title: '版本', render: (row) => (row.version === 0 ? '出厂设置' : `第${row.version}版`) },
    {
      key: 'saved',
      title: '最近修改',
      render: (row) => (row.savedAt ? `${row.savedBy} ${formatDateTime(row.savedAt)}` : '—'),
    },
    ...(options.may
      ? [
          {
            key: 'acts',
            title: '操作',
            fixed: true,
            render: (row: RuleRowFragment) => <RuleActs rule={row} {...options} />,
          },
        ]
      : []),
  ];
}

/** A threshold that only says whether. */
export const isYesNo = ({ least, most }: Pick<RuleRowFragment['thresholds'][number], 'least' | 'most'>): boolean =>
  least === 0 && most === 1;

/** The numbers as a sentence: 同一IP未授权调用 3次，统计时段 10分钟. */
export function sentenceOf(rule: RuleRowFragment): string {
  return rule.thresholds
    .map((one) => `${one.title} ${isYesNo(one) ? (one.value === 1 ? '是' : '否') : `${one.value}${one.unit}`}`)
    .join('，');
}

function RuleTitle({ rule }: { rule: RuleRowFragment }) {
  return (
    <>
      {rule.title}
      {rule.targetTitle && `（${rule.targetTitle}）`} {!rule.enabled && <MarkTag>已停用</MarkTag>}
    </>
  );
}

function RuleActs({ rule, onEdit, onDone }: RuleColumnOptions & { rule: RuleRowFragment }) {
  const { message } = App.useApp();
  const [remove] = useMutation(RemoveRuleOverrideDocument);

  async function takeAway(): Promise<void> {
    if (!rule.targetKind || !rule.targetId) return;
    try {
      const target = { kind: rule.targetKind, id: rule.targetId };
      await remove({ variables: { rule: rule.rule, target, version: rule.version } });
      message.success('已恢复通用规则');
      onDone();
    } catch (error) {
      message.error(presentError(error).title);
    }
  }

  return (
    <Space size={4}>
      <Button size="small" onClick={() => onEdit(rule, false)}>
        修改
      </Button>
      {!rule.targetId && rule.targets.length > 0 && (
        <Button size="small" type="link" onClick={() => onEdit(rule, true)}>
          单独设置
        </Button>
      )}
      {rule.targetId && (
        <Popconfirm title="取消单独设置，恢复通用规则？" okText="取消单独设置" cancelText="返回" onConfirm={takeAway}>
          <Button size="small" type="link">
            取消单独设置
          </Button>
        </Popconfirm>
      )}
    </Space>
  );
}
