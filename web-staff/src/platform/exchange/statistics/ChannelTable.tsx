import { useMutation } from '@apollo/client/react';
import { formatCount, StateTag, usePermission } from '@yjs/web-kit';
import { App, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { dataChannelStateTitles } from '../../../generated/titles/data-channel-state.ts';
import { PlainTable } from '../../PlainTable.tsx';
import { ReasonDialog } from '../../ReasonDialog.tsx';
import type { Statistics } from './chart-options.ts';
import { DisableChannelDocument } from './distribution-use.graphql.ts';
import { logAddress, percent, type StatState } from './statistics-state.ts';

type ChannelFigures = Statistics['channels'][number];
type NamedChannel = NonNullable<ChannelFigures['channel']>;

const states: Readonly<Record<NamedChannel['state'], string>> = dataChannelStateTitles;

export interface ChannelTableProps {
  channels: readonly ChannelFigures[];
  state: StatState;
  onChanged(): void;
}

/** 各通道 with 停用通道; a channel that was deleted keeps its name in history. */
export function ChannelTable({ channels, state, onChanged }: ChannelTableProps) {
  const { message } = App.useApp();
  const may = usePermission('dx.channel:enable');
  const [disable] = useMutation(DisableChannelDocument);
  const [chosen, setChosen] = useState<NamedChannel>();
  return (
    <>
      <PlainTable
        label="各通道"
        rows={channels.map((channel) => ({ ...channel, id: channel.channelId }))}
        empty={{ title: '没有经过通道的调用', hint: '应用调用数据通道后，这里按通道显示次数和耗时。' }}
        columns={[
          {
            key: 'channel',
            title: '通道',
            render: (row) => (
              <Link to={logAddress(state, { channel: row.channelId })}>{row.channel?.title ?? row.channelId}</Link>
            ),
          },
          {
            key: 'state',
            title: '状态',
            render: ({ channel }) =>
              channel && (
                <StateTag title={states[channel.state]} tone={channel.state === 'ENABLED' ? 'working' : 'ended'} />
              ),
          },
          { key: 'calls', title: '调用', align: 'right', render: (row) => formatCount(row.calls) },
          { key: 'rate', title: '成功率', align: 'right', render: (row) => percent(row.ok, row.calls) },
          { key: 'denied', title: '被拒', align: 'right', render: (row) => row.denied },
          { key: 'errors', title: '上游异常', align: 'right', render: (row) => row.errors },
          { key: 'p95', title: '耗时95分位', align: 'right', render: (row) => `${row.p95} 毫秒` },
          {
            key: 'acts',
            title: '操作',
            hidden: !may,
            render: ({ channel }) =>
              channel?.state === 'ENABLED' &&
              !channel.builtIn && (
                <Button type="link" size="small" danger onClick={() => setChosen(channel)}>
                  停用通道
                </Button>
              ),
          },
        ]}
      />
      {chosen && (
        <ReasonDialog
          title={`停用通道 · ${chosen.title}`}
          okText="停用通道"
          danger
          lines={[
            '停用后，所有应用对这个通道的调用立即被拒绝（DX-4041），已有的分发保留。',
            '重新启用前须再次通过连通测试，在“数据通道”中办理。',
            '停用人和原因记入审计日志。',
          ]}
          common={['上游系统升级维护', '发现异常调用，先行停用', '数据来源方要求停用']}
          onConfirm={async (reason) => {
            await disable({ variables: { id: chosen.id, version: chosen.version, reason } });
            setChosen(undefined);
            message.success('已停用通道');
            onChanged();
          }}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  );
}
