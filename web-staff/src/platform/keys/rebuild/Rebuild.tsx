import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { formatCount, formatDateTime, presentError, usePermission, useRequestId } from '@yjs/web-kit';
import { Alert, App, Button, Descriptions, Space } from 'antd';
import { useState } from 'react';
import { PageSection } from '../../PageSection.tsx';
import { ReasonDialog } from '../../ReasonDialog.tsx';
import { IndexedColumns } from './IndexedColumns.tsx';
import { IndexRebuildDocument, SwitchIndexKeyDocument, UndoIndexRebuildDocument } from './rebuild.graphql.ts';

const LOOK_AGAIN_MS = 5000;
const SWITCH = '切换后全部查找改用新索引，原密钥停用，不能撤销。切换期间相关数据表短时不能读写，请在业务空闲时进行。';

/** 重建索引 of the platform's index key: how far it is, 切换, 撤销, and which tables it comes to. */
export function Rebuild({ keyId }: { keyId: string }) {
  const { message, modal } = App.useApp();
  const client = useApolloClient();
  const mayAsk = usePermission('key:ask');
  const [undoing, setUndoing] = useState(false);
  const { data } = useQuery(IndexRebuildDocument, {
    variables: { keyId },
    fetchPolicy: 'cache-and-network',
    pollInterval: LOOK_AGAIN_MS,
  });
  const [change] = useMutation(SwitchIndexKeyDocument);
  const [undo] = useMutation(UndoIndexRebuildDocument);
  const requestIdOf = useRequestId();
  const one = data?.indexRebuild;
  const under = one?.state === 'FILLING' || one?.state === 'VERIFIED';
  const lookAgain = () => client.refetchQueries({ include: 'active' });

  function askToSwitch(id: string): void {
    void modal.confirm({
      title: '切换到新索引',
      content: SWITCH,
      okText: '切换',
      cancelText: '返回',
      onOk: async () => {
        try {
          await change({ variables: { id, requestId: requestIdOf({ id, act: 'switch' }) } });
          message.success('已切换');
        } catch (failure) {
          message.error(presentError(failure).title);
        }
        await lookAgain();
      },
    });
  }

  return (
    <PageSection id="rebuild" title="重建索引">
      {one && (
        <>
          <Descriptions
            size="small"
            column={3}
            items={[
              { key: 'state', label: '状态', children: one.stateTitle },
              { key: 'next', label: '新密钥', children: one.nextKeyId },
              { key: 'filled', label: '已回填', children: `${formatCount(one.filled)}行` },
              { key: 'by', label: '批准', children: `${one.startedBy} ${formatDateTime(one.startedAt)}` },
              { key: 'verified', label: '校验通过', children: one.verifiedAt ? formatDateTime(one.verifiedAt) : '—' },
              { key: 'switched', label: '切换', children: one.switchedAt ? formatDateTime(one.switchedAt) : '—' },
            ]}
          />
          {one.fault && <Alert type="warning" showIcon title={`校验未通过：${one.fault}`} style={{ marginBlock: 8 }} />}
          {mayAsk && under && (
            <Space style={{ marginBlock: 8 }}>
              {one.state === 'VERIFIED' && (
                <Button type="primary" onClick={() => askToSwitch(one.id)}>
                  切换
                </Button>
              )}
              <Button danger onClick={() => setUndoing(true)}>
                撤销重建索引
              </Button>
            </Space>
          )}
        </>
      )}
      <IndexedColumns />
      {one && undoing && (
        <ReasonDialog
          title="撤销重建索引"
          okText="撤销"
          danger
          lines={['删除已回填的新索引，新密钥停用；原索引一直在用，查找不受影响。']}
          onConfirm={async (reason) => {
            const given = { id: one.id, reason };
            await undo({ variables: { ...given, requestId: requestIdOf(given) } });
            message.success('已撤销');
            setUndoing(false);
            await lookAgain();
          }}
          onClose={() => setUndoing(false)}
        />
      )}
    </PageSection>
  );
}
