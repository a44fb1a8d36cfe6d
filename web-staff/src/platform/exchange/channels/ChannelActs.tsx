import { useMutation } from '@apollo/client/react';
import { usePermission } from '@yjs/web-kit';
import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ChannelDetailFragment } from '../../../generated/graphql.ts';
import { ReasonDialog } from '../../ReasonDialog.tsx';
import { ConsequenceDialog } from '../config/ConsequenceDialog.tsx';
import { BuiltInActs } from './BuiltInActs.tsx';
import { DeleteChannelDocument, EnableChannelDocument } from './channels.graphql.ts';
import { TestDialog } from './TestDialog.tsx';

export interface ChannelActsProps {
  channel: ChannelDetailFragment;
  onDone(): void;
}

/** What may be done with a channel now. */
export function ChannelActs(props: ChannelActsProps) {
  return props.channel.builtIn ? <BuiltInActs {...props} /> : <OwnActs {...props} />;
}

function OwnActs({ channel, onDone }: ChannelActsProps) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<'test' | 'enable' | 'delete'>();
  const [setEnabled] = useMutation(EnableChannelDocument);
  const [remove] = useMutation(DeleteChannelDocument);
  const mayEdit = usePermission('dx.channel:edit');
  const mayTest = usePermission('dx.channel:test');
  const mayEnable = usePermission('dx.channel:enable');
  const mayDelete = usePermission('dx.channel:delete');
  const enabled = channel.state === 'ENABLED';
  const tested = channel.testCounts;
  const close = () => setAsked(undefined);
  const key = { id: channel.id, version: channel.version };

  return (
    <Space>
      {mayTest && (
        <Button type={tested ? 'default' : 'primary'} onClick={() => setAsked('test')}>
          连通测试
        </Button>
      )}
      {mayEnable && (enabled || tested) && (
        <Button type={enabled ? 'default' : 'primary'} onClick={() => setAsked('enable')}>
          {enabled ? '停用' : '启用'}
        </Button>
      )}
      {mayEdit && <Button onClick={() => void navigate(`/exchange/channels/${channel.id}/edit`)}>修改</Button>}
      {mayDelete && (
        <Button danger onClick={() => setAsked('delete')}>
          删除
        </Button>
      )}
      {asked === 'test' && (
        <TestDialog
          channel={channel}
          onClose={() => {
            close();
            onDone();
          }}
        />
      )}
      {asked === 'enable' && (
        <ConsequenceDialog
          title={`${enabled ? '停用' : '启用'}通道 · ${channel.name}`}
          okText={enabled ? '停用' : '启用'}
          danger={enabled}
          lines={enabled ? disablingLines(channel.distributionCount) : enablingLines}
          onConfirm={async () => {
            await setEnabled({ variables: { ...key, enabled: !enabled } });
            message.success(enabled ? '通道已停用' : '通道已启用');
            close();
            onDone();
          }}
          onClose={close}
        />
      )}
      {asked === 'delete' && (
        <ReasonDialog
          title={`删除通道 · ${channel.name}`}
          okText="删除"
          danger
          lines={[
            '删除后不再出现在列表中，编码不能再用；日志和版本保留。',
            channel.distributionCount > 0
              ? `有 ${channel.distributionCount} 个分发在用，须先撤销。`
              : '没有分发在用，可以删除。',
          ]}
          common={['对方接口已下线', '登记有误，重新登记', '已由新的通道代替']}
          onConfirm={async (reason) => {
            await remove({ variables: { ...key, reason } });
            message.success('通道已删除');
            void navigate('/exchange/channels');
          }}
          onClose={close}
        />
      )}
    </Space>
  );
}

const enablingLines = [
  '须在24小时内通过连通测试，且数据源已启用。',
  '启用后，取得分发的应用即可调用；每分钟探测一次，连续失败会告警。',
];

function disablingLines(distributions: number): string[] {
  return [
    distributions > 0
      ? `它的 ${distributions} 个分发立即停止服务：应用的下一次调用得到 DX-4041「通道不存在或未启用」。`
      : '没有分发使用它，停用不影响任何应用。',
    '登记保留；重新启用须在24小时内通过连通测试。',
  ];
}
