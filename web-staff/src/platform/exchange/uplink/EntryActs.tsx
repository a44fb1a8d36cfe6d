import { useMutation } from '@apollo/client/react';
import { presentError } from '@yjs/web-kit';
import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { UplinkEntryRowFragment } from '../../../generated/graphql.ts';
import { ReasonDialog } from '../../ReasonDialog.tsx';
import { ResendDialog } from './ResendDialog.tsx';
import { RunUplinkEntryDocument } from './transfer.graphql.ts';
import { DeleteUplinkEntryDocument, SetUplinkEntryEnabledDocument } from './uplink.graphql.ts';

/** The acts that an entry's state and the reader's rights allow. */
export function EntryActs({ entry, onDone }: { entry: UplinkEntryRowFragment; onDone(): void }) {
  const { message, modal } = App.useApp();
  const navigate = useNavigate();
  const [run, running] = useMutation(RunUplinkEntryDocument);
  const [setEnabled] = useMutation(SetUplinkEntryEnabledDocument);
  const [remove] = useMutation(DeleteUplinkEntryDocument);
  const [asked, setAsked] = useState<'disable' | 'delete' | 'resend'>();
  const { id, version } = entry;

  async function start(): Promise<void> {
    try {
      const { data } = await run({ variables: { id } });
      message.success('任务已开始');
      if (data) void navigate(`/uplink/tasks/${data.runUplinkEntry.id}`);
    } catch (error) {
      message.error(presentError(error).title);
    }
  }

  function enable(): void {
    modal.confirm({
      title: `启用“${entry.name}”？`,
      content: '启用后按设定的时间自动上行，第一次送出水位之后的全部变化；启用后不能更换数据来源。',
      okText: '启用',
      cancelText: '返回',
      onOk: async () => {
        try {
          await setEnabled({ variables: { id, version, enabled: true } });
          message.success('已启用');
          onDone();
        } catch (error) {
          message.error(presentError(error).title);
        }
      },
    });
  }

  return (
    <Space wrap className="yjs-no-print">
      {entry.canRun && (
        <Button type="primary" loading={running.loading} onClick={() => void start()}>
          立即执行
        </Button>
      )}
      {entry.canResend && <Button onClick={() => setAsked('resend')}>补传</Button>}
      {entry.canEdit && <Button onClick={() => void navigate(`/uplink/${id}/edit`)}>修改</Button>}
      {entry.canEdit && entry.state !== 'ENABLED' && (
        <Button type="primary" onClick={enable}>
          启用
        </Button>
      )}
      {entry.canEdit && entry.state === 'ENABLED' && <Button onClick={() => setAsked('disable')}>停用</Button>}
      {entry.canDelete && (
        <Button danger onClick={() => setAsked('delete')}>
          删除
        </Button>
      )}
      {asked === 'resend' && <ResendDialog entry={entry} onClose={() => setAsked(undefined)} />}
      {asked === 'disable' && (
        <ReasonDialog
          title={`停用 · ${entry.name}`}
          okText="停用"
          lines={['停用期间到时不执行，变化的数据留待启用后上行。', '正在执行的任务不受影响，如需中止请到任务中取消。']}
          common={['对方系统停机维护', '接口地址变更，等待联调', '业务调整，暂停上行']}
          onConfirm={async (reason) => {
            await setEnabled({ variables: { id, version, enabled: false, reason } });
            setAsked(undefined);
            message.success('已停用');
            onDone();
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked === 'delete' && (
        <ReasonDialog
          title={`删除 · ${entry.name}`}
          okText="删除"
          danger
          lines={['删除后不能恢复，编码不能再用；历次任务和传输明细保留。']}
          common={['条目不再使用', '重复建立']}
          onConfirm={async (reason) => {
            await remove({ variables: { id, version, reason } });
            message.success('已删除');
            void navigate('/uplink');
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Space>
  );
}
