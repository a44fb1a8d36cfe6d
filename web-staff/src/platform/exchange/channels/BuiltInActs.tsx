import { useMutation } from '@apollo/client/react';
import { usePermission } from '@yjs/web-kit';
import { App, Button, Space } from 'antd';
import { useState } from 'react';
import type { ChannelDetailFragment } from '../../../generated/graphql.ts';
import { ConsequenceDialog } from '../config/ConsequenceDialog.tsx';
import { BuiltInDialog } from './BuiltInDialog.tsx';
import { EnableChannelDocument } from './channels.graphql.ts';

/** What may be done with an integration that the platform ships: it is configured and switched, never tested or deleted. */
export function BuiltInActs({ channel, onDone }: { channel: ChannelDetailFragment; onDone(): void }) {
  const { message } = App.useApp();
  const [asked, setAsked] = useState<'edit' | 'enable'>();
  const [setEnabled] = useMutation(EnableChannelDocument);
  const mayEdit = usePermission('dx.channel:edit');
  const mayEnable = usePermission('dx.channel:enable');
  const enabled = channel.state === 'ENABLED';
  const inbound = isInbound(channel);
  const close = () => setAsked(undefined);

  return (
    <Space>
      {mayEdit && !inbound && <Button onClick={() => setAsked('edit')}>修改</Button>}
      {mayEnable && (
        <Button type={enabled ? 'default' : 'primary'} onClick={() => setAsked('enable')}>
          {enabled ? '停用' : '启用'}
        </Button>
      )}
      {asked === 'edit' && (
        <BuiltInDialog
          channel={channel}
          onDone={() => {
            close();
            onDone();
          }}
          onClose={close}
        />
      )}
      {asked === 'enable' && (
        <ConsequenceDialog
          title={`${enabled ? '停用' : '启用'}对接 · ${channel.name}`}
          okText={enabled ? '停用' : '启用'}
          danger={enabled}
          lines={enabled ? disablingLines(inbound) : enablingLines(inbound)}
          onConfirm={async () => {
            await setEnabled({ variables: { id: channel.id, version: channel.version, enabled: !enabled } });
            message.success(enabled ? '对接已停用' : '对接已启用');
            close();
            onDone();
          }}
          onClose={close}
        />
      )}
    </Space>
  );
}

/** The other side calls us: there is no address of theirs. */
function isInbound({ endpoint }: ChannelDetailFragment): boolean {
  return endpoint.startsWith('POST ');
}

function disablingLines(inbound: boolean): string[] {
  return inbound
    ? ['停用后，对方报送的消息被拒绝，直到重新启用；重启平台不会自动启用。']
    : ['停用后立即停止向对方发送，待发送的消息原样等待，重新启用后继续；重启平台不会自动启用。'];
}

function enablingLines(inbound: boolean): string[] {
  return inbound ? ['启用后，接收对方报送的消息。'] : ['启用后，等待中的消息按次序发送；须已填写调用地址。'];
}
