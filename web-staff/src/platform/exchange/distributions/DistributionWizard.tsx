import { ErrorNotice, PageHeader, presentError } from '@yjs/web-kit';
import { App, Button, Form, Space, Steps } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { DistributionChoicesQuery, DistributionRowFragment } from '../../../generated/graphql.ts';
import { HelpLines } from '../../HelpLines.tsx';
import { ConfigSection } from '../config/ConfigSection.tsx';
import { showFaults } from '../config/form-faults.ts';
import { useSaveDistribution } from './useSaveDistribution.ts';
import { WizardPreview } from './WizardPreview.tsx';
import { AppStep, FieldStep, LimitStep } from './WizardSteps.tsx';
import { inputOf, sensitiveOf, stepNames, stepOfPath, valuesOf, type WizardValues } from './wizard-values.ts';

export interface DistributionWizardProps {
  distribution: DistributionRowFragment | undefined;
  choices: DistributionChoicesQuery;
  channelId: string | undefined;
}

const titles = ['数据源和字段', '应用和IP', '用途、限额和有效期', '预览和提交'];
const help = [
  '逐步填写；已填的步骤可以随时返回修改，离开本页前请保存草稿。',
  '含敏感字段的，提交后由安全管理员审批；已生效的分发，审批期间应用仍按原版本调用。',
];

/** A distribution in four steps, from the fields to what the application will receive. */
export function DistributionWizard({ distribution, choices, channelId }: DistributionWizardProps) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<WizardValues>();
  const [step, setStep] = useState(0);
  const [reached, setReached] = useState(distribution ? titles.length - 1 : 0);
  const [error, setError] = useState<unknown>();
  const { save, saving } = useSaveDistribution(distribution);
  const chosenChannel = Form.useWatch('channelId', form) ?? distribution?.channelId ?? channelId;
  const channel = choices.dataChannels.find(({ id }) => id === chosenChannel);
  const fields = choices.dataSources.find(({ id }) => id === channel?.sourceId)?.fields ?? [];
  const picked = Form.useWatch('fields', { form, preserve: true }) ?? distribution?.fields ?? [];
  const sensitive = sensitiveOf(picked, fields);
  const draft = !distribution || distribution.state === 'DRAFT';
  const last = step === titles.length - 1;

  /** Only what has been filled in rightly is left behind. */
  async function go(to: number): Promise<void> {
    if (to > step) {
      const names = stepNames.slice(step, to).flat();
      const right = await form.validateFields([...names]).catch(() => undefined);
      if (!right) return;
    }
    setStep(to);
    setReached(Math.max(reached, to));
  }

  async function send(forward: boolean): Promise<void> {
    setError(undefined);
    const right = await form.validateFields().catch(() => undefined);
    if (!right) return;
    try {
      const saved = await save(inputOf(form.getFieldsValue(true)), forward);
      if (!saved) return;
      message.success(savedText(saved));
      void navigate(`/exchange/distributions/${saved.id}`);
    } catch (failure) {
      setError(failure);
      const [first] = presentError(failure).fields;
      if (!first) return;
      setStep(stepOfPath(first.path));
      showFaults(form, failure);
    }
  }

  return (
    <>
      <PageHeader
        title={distribution ? `修改分发 · ${distribution.appName}` : '新建分发'}
        help={<HelpLines lines={help} />}
        actions={
          <Button onClick={() => void navigate(`/exchange/distributions${distribution ? `/${distribution.id}` : ''}`)}>
            返回
          </Button>
        }
      />
      <Steps
        size="small"
        current={step}
        className="staff-common"
        items={titles.map((title, n) => ({ title, disabled: n > reached }))}
        onChange={(to) => void go(to)}
      />
      {error !== undefined && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
      <Form form={form} layout="vertical" initialValues={valuesOf(distribution, channelId)}>
        <ConfigSection title={titles[step] ?? ''}>
          <div hidden={step !== 0}>
            <FieldStep choices={choices} fields={fields} fixed={distribution !== undefined} />
          </div>
          <div hidden={step !== 1}>
            <AppStep choices={choices} fixed={distribution !== undefined} />
          </div>
          <div hidden={step !== 2}>
            <LimitStep />
          </div>
          {last && channel && (
            <WizardPreview
              values={form.getFieldsValue(true)}
              choices={choices}
              sensitive={sensitive}
              live={distribution?.liveVersion ?? undefined}
            />
          )}
        </ConfigSection>
        <div className="staff-bar">
          <span className="yjs-quiet">
            {sensitive.length > 0
              ? `含敏感字段：${sensitive.join('、')}，提交后待安全审批`
              : '不含敏感字段，提交后立即生效'}
          </span>
          <Space>
            {step > 0 && <Button onClick={() => void go(step - 1)}>上一步</Button>}
            {last && draft && (
              <Button loading={saving} onClick={() => void send(false)}>
                保存草稿
              </Button>
            )}
            <Button type="primary" loading={saving} onClick={() => void (last ? send(true) : go(step + 1))}>
              {last ? '提交' : '下一步'}
            </Button>
          </Space>
        </div>
      </Form>
    </>
  );
}

function savedText({ state, version }: DistributionRowFragment): string {
  if (state === 'PENDING_APPROVAL') return '已提交，待安全审批';
  return state === 'DRAFT' ? '草稿已保存' : `已生效，第 ${version} 版`;
}
