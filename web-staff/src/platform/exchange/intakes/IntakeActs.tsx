import { useMutation } from '@apollo/client/react';
import { usePermission } from '@yjs/web-kit';
import { App, Button, Space } from 'antd';
import { useState } from 'react';
import type { IntakeRowFragment } from '../../../generated/graphql.ts';
import { ReasonDialog } from '../../ReasonDialog.tsx';
import { DismissIntakeDocument, RetakeIntakeDocument } from './intakes.graphql.ts';

/** 重新接收 and 不再处理, while something of it is open. */
export function IntakeActs({ intake }: { intake: IntakeRowFragment }) {
  const { message } = App.useApp();
  const may = usePermission('dx.intake:handle');
  const [asked, setAsked] = useState<'retake' | 'dismiss'>();
  const [retake] = useMutation(RetakeIntakeDocument);
  const [dismiss] = useMutation(DismissIntakeDocument);
  if (!may || !intake.troubled) return null;
  const variables = (reason: string) => ({ variables: { id: intake.id, reason } });
  const done = (text: string) => {
    setAsked(undefined);
    message.success(text);
  };
  return (
    <>
      <Space>
        {intake.kind === 'FILE' && <Button onClick={() => setAsked('retake')}>重新接收</Button>}
        <Button danger onClick={() => setAsked('dismiss')}>
          不再处理
        </Button>
      </Space>
      {asked === 'retake' && (
        <ReasonDialog
          title={`重新接收 · ${intake.name}`}
          okText="重新接收"
          lines={[
            '文件按现在的内容再拉取一次；已接收的行按标识更新，不会重复。',
            '这一条结束处理，新的接收另记一条；文件已不在对方目录的，不会再有。',
          ]}
          common={['数据源的字段已调整', '对方已更正文件']}
          onConfirm={async (reason) => {
            await retake(variables(reason));
            done('已安排重新接收，稍后在列表中查看');
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked === 'dismiss' && (
        <ReasonDialog
          title={`不再处理 · ${intake.name || '没有编号的消息'}`}
          okText="不再处理"
          danger
          lines={[
            `${intake.openCount > 0 ? `${intake.openCount} 行` : '该条'}不再接收，保存的内容随即清除，不能恢复。`,
          ]}
          common={['对方已重新报送', '测试数据', '与对方核实，无需接收']}
          onConfirm={async (reason) => {
            await dismiss(variables(reason));
            done('已记录');
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
