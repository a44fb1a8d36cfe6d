import { useMutation } from '@apollo/client/react';
import { presentError, usePermission } from '@yjs/web-kit';
import { App, Button, Space } from 'antd';
import { useState } from 'react';
import type { AnomalyRowFragment, ExchangeAnomalyAction } from '../../../generated/graphql.ts';
import { exchangeAnomalyActionTitles } from '../../../generated/titles/exchange-anomaly-action.ts';
import { ReasonDialog } from '../../ReasonDialog.tsx';
import { HandleAnomalyDocument } from './AnomalyList.graphql.ts';
import './monitor.css';

const titles: Record<ExchangeAnomalyAction, string> = exchangeAnomalyActionTitles;

const endings = {
  CLOSE: {
    lines: ['异常事件关闭后不能再打开；同一对象再次越过阈值，会成为一条新的异常事件。', '封禁不会因此解除。'],
    common: ['已与对方核实并完成整改', '对方系统故障，已恢复', '属于攻击行为，已封禁'],
  },
  DISMISS: {
    lines: ['误报同样计入记录；如规则过严，请在“检测规则”中调整。', '误报不会自动解除封禁，请到“黑名单”中解除。'],
    common: ['对方联调测试，已提前告知', '阈值设置过严，属正常业务'],
  },
} as const;

/** The acts that the anomaly's state allows; ending it asks for the conclusion. */
export function AnomalyActs({ anomaly }: { anomaly: AnomalyRowFragment }) {
  const { message } = App.useApp();
  const may = usePermission('dx.mon:handle');
  const [handle, { loading }] = useMutation(HandleAnomalyDocument);
  const [ending, setEnding] = useState<keyof typeof endings>();
  if (!may || anomaly.availableActions.length === 0) return null;
  const { id, version } = anomaly;

  async function act(action: ExchangeAnomalyAction): Promise<void> {
    if (action === 'CLOSE' || action === 'DISMISS') return setEnding(action);
    try {
      await handle({ variables: { id, version, action } });
      message.success(`${titles[action]}：已记录`);
    } catch (error) {
      message.error(presentError(error).title);
    }
  }

  return (
    <Space wrap className="yjs-no-print monitor-acts">
      {anomaly.availableActions.map((action, n) => (
        <Button key={action} type={n === 0 ? 'primary' : 'default'} loading={loading} onClick={() => void act(action)}>
          {titles[action]}
        </Button>
      ))}
      {ending && (
        <ReasonDialog
          title={`${titles[ending]} · ${anomaly.ruleTitle}（${anomaly.subjectTitle}）`}
          okText={titles[ending]}
          lines={endings[ending].lines}
          common={endings[ending].common}
          onConfirm={async (conclusion) => {
            await handle({ variables: { id, version, action: ending, conclusion } });
            setEnding(undefined);
            message.success(`${titles[ending]}：已记录`);
          }}
          onClose={() => setEnding(undefined)}
        />
      )}
    </Space>
  );
}
