import { useLazyQuery, useMutation, useQuery } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { App, Button, Drawer, Form, Radio, Select, Space, Switch } from 'antd';
import { useState } from 'react';
import type { RuleRowFragment } from '../../../generated/graphql.ts';
import { levelOptions } from './anomaly-levels.tsx';
import { ReplayResult } from './ReplayResult.tsx';
import { ReplayRuleDocument, RuleTargetsDocument, SaveRuleDocument } from './RuleList.graphql.ts';
import { RuleVersions } from './RuleVersions.tsx';
import { draftOf, type RuleValues } from './rule-draft.ts';
import { ThresholdField } from './ThresholdField.tsx';
import './monitor.css';

export interface RuleEditorProps {
  rule: RuleRowFragment;
  /** For one application or channel that is still to be chosen. */
  single: boolean;
  onDone(): void;
  onClose(): void;
}

/** Numbers of a rule; 试算 tells their effect on the last seven days before they are saved. */
export function RuleEditor({ rule, single, onDone, onClose }: RuleEditorProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<RuleValues>();
  const [save, { loading: saving }] = useMutation(SaveRuleDocument);
  const [replay, { data, loading: replaying, error: replayError }] = useLazyQuery(ReplayRuleDocument, {
    fetchPolicy: 'no-cache',
  });
  const targets = useQuery(RuleTargetsDocument, { skip: !single });
  const [error, setError] = useState<unknown>();

  async function tryOut(): Promise<void> {
    const values = await form.validateFields().catch(() => undefined);
    if (values) await replay({ variables: { input: draftOf(rule, values) } });
  }

  async function confirm(values: RuleValues): Promise<void> {
    setError(undefined);
    try {
      await save({ variables: { input: draftOf(rule, values), version: single ? 0 : rule.version } });
      message.success('规则已保存，几秒内生效');
      onDone();
    } catch (failure) {
      setError(failure);
    }
  }

  const subject = rule.targetTitle ? `（${rule.targetTitle}）` : single ? '（单独设置）' : '';
  return (
    <Drawer
      open
      size="large"
      title={`${rule.rule} ${rule.title}${subject}`}
      onClose={onClose}
      extra={
        <Space>
          {rule.replayable && (
            <Button loading={replaying} onClick={() => void tryOut()}>
              试算近7日
            </Button>
          )}
          <Button type="primary" loading={saving} onClick={form.submit}>
            保存
          </Button>
        </Space>
      }
    >
      <Form form={form} layout="vertical" initialValues={valuesOf(rule)} onFinish={(values) => void confirm(values)}>
        {single && (
          <Form.Item name="target" label="应用或通道" rules={[{ required: true, message: '请选择应用或通道' }]}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              loading={targets.loading}
              options={(targets.data?.exchangeRuleTargets ?? [])
                .filter(({ kind }) => rule.targets.includes(kind))
                .map(({ kind, id, title }) => ({
                  value: `${kind}:${id}`,
                  label: `${kind === 'APP' ? '应用' : '通道'} · ${title}`,
                }))}
            />
          </Form.Item>
        )}
        <Space wrap size="large">
          {rule.thresholds.map((one) => (
            <ThresholdField key={one.key} threshold={one} />
          ))}
        </Space>
        <Form.Item name="level" label="级别">
          <Radio.Group options={[...levelOptions]} optionType="button" />
        </Form.Item>
        {rule.mayBan && (
          <Form.Item name="ban" label="自动封禁来源IP" valuePropName="checked">
            <Switch checkedChildren="封禁" unCheckedChildren="仅告警" />
          </Form.Item>
        )}
        <Form.Item name="enabled" label="启用" valuePropName="checked">
          <Switch checkedChildren="启用" unCheckedChildren="停用" />
        </Form.Item>
      </Form>
      {Boolean(error) && <ErrorNotice error={error} />}
      {replayError && <ErrorNotice error={replayError} onRetry={() => void tryOut()} />}
      {!rule.replayable && <p className="yjs-quiet">该规则按当前状态判断，不能用历史日志试算。</p>}
      {data && <ReplayResult replay={data.replayExchangeRule} />}
      <RuleVersions rule={rule.rule} />
    </Drawer>
  );
}

function valuesOf({ thresholds, level, ban, enabled }: RuleRowFragment): RuleValues {
  return { thresholds: Object.fromEntries(thresholds.map(({ key, value }) => [key, value])), level, ban, enabled };
}
