import { Alert, Descriptions } from 'antd';
import type { ReactNode } from 'react';
import type { DistributionChoicesQuery } from '../../../generated/graphql.ts';
import { AnswerPreview } from './AnswerPreview.tsx';
import type { WizardValues } from './wizard-values.ts';

export interface WizardPreviewProps {
  values: WizardValues;
  choices: DistributionChoicesQuery;
  /** Labels of the sensitive fields among those picked. */
  sensitive: readonly string[];
  /** The version in force, where there is one. */
  live: number | undefined;
}

/** Everything once more before it is put forward, with the answer that the application will receive. */
export function WizardPreview({ values, choices, sensitive, live }: WizardPreviewProps) {
  const app = choices.clientApps.find(({ id }) => id === values.appId);
  const channel = choices.dataChannels.find(({ id }) => id === values.channelId);
  const item = (label: string, children: ReactNode) => ({ key: label, label, children });
  const until = live ? `审批期间，应用仍按第 ${live} 版调用。` : '批准之前，应用不能调用。';
  return (
    <>
      <Alert
        type={sensitive.length > 0 ? 'warning' : 'info'}
        showIcon
        title={
          sensitive.length > 0
            ? `含敏感字段（${sensitive.join('、')}），提交后由安全管理员审批。${until}`
            : '不含敏感字段，提交后立即生效，应用的下一次调用即可取得数据。'
        }
      />
      <Descriptions
        size="small"
        column={2}
        className="staff-fields staff-common"
        items={[
          item('应用', app ? `${app.name}（${app.appId}）` : '—'),
          item('通道', channel ? `${channel.sourceName} / ${channel.name}` : '—'),
          item('应用IP', <span className="staff-long">{values.ips.join('、')}</span>),
          item('数据用途', <span className="staff-long">{values.purpose}</span>),
          item(
            '限额',
            `每分钟 ${values.ratePerMinute} 次，每日 ${values.dailyQuota} 次，单次 ${values.maxRowsPerCall} 条`,
          ),
          item('有效期', `${values.valid[0].format('YYYY-MM-DD')} 至 ${values.valid[1].format('YYYY-MM-DD')}`),
        ]}
      />
      <p className="staff-section-title">应用将收到的应答（值为虚构）</p>
      <AnswerPreview channelId={values.channelId ?? ''} fields={values.fields} />
    </>
  );
}
