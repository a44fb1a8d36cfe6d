import { useMutation } from '@apollo/client/react';
import { usePermission } from '@yjs/web-kit';
import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { SourceDetailFragment } from '../../../generated/graphql.ts';
import { ReasonDialog } from '../../ReasonDialog.tsx';
import { ConsequenceDialog } from '../config/ConsequenceDialog.tsx';
import { DeleteSourceDocument, EnableSourceDocument } from './sources.graphql.ts';

/** What may be done with a source now, each with its consequences first. */
export function SourceActs({ source, onDone }: { source: SourceDetailFragment; onDone(): void }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<'enable' | 'delete'>();
  const [setEnabled] = useMutation(EnableSourceDocument);
  const [remove] = useMutation(DeleteSourceDocument);
  const mayEdit = usePermission('dx.source:edit');
  const mayDelete = usePermission('dx.source:delete');
  if (source.builtIn) return null;
  const enabled = source.state === 'ENABLED';
  const close = () => setAsked(undefined);
  const key = { id: source.id, version: source.version };

  return (
    <Space>
      {mayEdit && <Button onClick={() => void navigate(`/exchange/sources/${source.id}/edit`)}>修改</Button>}
      {mayEdit && (
        <Button type={enabled ? 'default' : 'primary'} onClick={() => setAsked('enable')}>
          {enabled ? '停用' : '启用'}
        </Button>
      )}
      {mayDelete && (
        <Button danger onClick={() => setAsked('delete')}>
          删除
        </Button>
      )}
      {asked === 'enable' && (
        <ConsequenceDialog
          title={`${enabled ? '停用' : '启用'} · ${source.name}`}
          okText={enabled ? '停用' : '启用'}
          danger={enabled}
          lines={enabled ? disablingLines(source.channelCount) : enablingLines}
          onConfirm={async () => {
            await setEnabled({ variables: { ...key, enabled: !enabled } });
            message.success(enabled ? '数据源已停用' : '数据源已启用');
            close();
            onDone();
          }}
          onClose={close}
        />
      )}
      {asked === 'delete' && (
        <ReasonDialog
          title={`删除数据源 · ${source.name}`}
          okText="删除"
          danger
          lines={[
            '删除后不再出现在列表中，编码不能再用；日志和版本保留。',
            source.channelCount > 0
              ? `有 ${source.channelCount} 个通道引用它，须先删除这些通道。`
              : '没有通道引用它，可以删除。',
          ]}
          common={['对方系统已下线', '登记有误，重新登记', '已由新的数据源代替']}
          onConfirm={async (reason) => {
            await remove({ variables: { ...key, reason } });
            message.success('数据源已删除');
            void navigate('/exchange/sources');
          }}
          onClose={close}
        />
      )}
    </Space>
  );
}

const enablingLines = ['启用后，它的通道通过连通测试即可启用。', '启用本身不会让任何应用取得数据。'];

function disablingLines(channels: number): string[] {
  return [
    channels > 0
      ? `它的 ${channels} 个通道立即停止服务：应用的下一次调用得到 DX-4041「通道不存在或未启用」。`
      : '没有通道使用它，停用不影响任何应用。',
    '通道和分发的登记保留，重新启用后恢复。',
  ];
}
