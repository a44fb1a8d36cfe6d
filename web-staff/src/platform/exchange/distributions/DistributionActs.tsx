import { useMutation } from '@apollo/client/react';
import { usePermission } from '@yjs/web-kit';
import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { DistributionRowFragment, DistributionStatus } from '../../../generated/graphql.ts';
import { ReasonDialog } from '../../ReasonDialog.tsx';
import { ConsequenceDialog } from '../config/ConsequenceDialog.tsx';
import {
  RecallDistributionDocument,
  ResumeDistributionDocument,
  SubmitDistributionDocument,
  SuspendDistributionDocument,
} from './distributions.graphql.ts';
import { RenewDialog } from './RenewDialog.tsx';

type Act = 'submit' | 'suspend' | 'resume' | 'recall' | 'renew';

const from: Readonly<Record<Act | 'edit', readonly DistributionStatus[]>> = {
  submit: ['DRAFT'],
  edit: ['DRAFT', 'PENDING_APPROVAL', 'ACTIVE'],
  suspend: ['ACTIVE', 'PENDING_APPROVAL'],
  resume: ['SUSPENDED'],
  recall: ['DRAFT', 'PENDING_APPROVAL', 'ACTIVE', 'SUSPENDED', 'EXPIRED'],
  renew: ['ACTIVE', 'EXPIRED'],
};

/** What may be done with a distribution in its state; deciding about it has its own place. */
export function DistributionActs({ distribution, onDone }: { distribution: DistributionRowFragment; onDone(): void }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Act>();
  const [submit] = useMutation(SubmitDistributionDocument);
  const [suspend] = useMutation(SuspendDistributionDocument);
  const [resume] = useMutation(ResumeDistributionDocument);
  const [recall] = useMutation(RecallDistributionDocument);
  const mayEdit = usePermission('dx.dist:edit');
  const maySubmit = usePermission('dx.dist:create', 'dx.dist:edit');
  const maySuspend = usePermission('dx.dist:suspend');
  const { id, version, state, appName, liveVersion } = distribution;
  const can = (act: Act | 'edit') => from[act].includes(state);
  const close = () => setAsked(undefined);

  function done(text: string): void {
    message.success(text);
    close();
    onDone();
  }

  return (
    <Space>
      {maySubmit && can('submit') && (
        <Button type="primary" onClick={() => setAsked('submit')}>
          提交
        </Button>
      )}
      {mayEdit && can('edit') && (
        <Button onClick={() => void navigate(`/exchange/distributions/${id}/edit`)}>修改</Button>
      )}
      {mayEdit && can('renew') && <Button onClick={() => setAsked('renew')}>续期</Button>}
      {maySuspend && can('suspend') && liveVersion != null && <Button onClick={() => setAsked('suspend')}>暂停</Button>}
      {maySuspend && can('resume') && (
        <Button type="primary" onClick={() => setAsked('resume')}>
          恢复
        </Button>
      )}
      {mayEdit && can('recall') && (
        <Button danger onClick={() => setAsked('recall')}>
          撤销
        </Button>
      )}
      {asked === 'submit' && (
        <ConsequenceDialog
          title={`提交分发 · ${appName}`}
          okText="提交"
          lines={['不含敏感字段的立即生效，应用的下一次调用即可取得数据。', '含敏感字段的由安全管理员审批后生效。']}
          onConfirm={async () => {
            const sent = await submit({ variables: { id, version } });
            const waits = sent.data?.submitDistribution.state === 'PENDING_APPROVAL';
            done(waits ? '已提交，待安全审批' : '已提交，立即生效');
          }}
          onClose={close}
        />
      )}
      {asked === 'renew' && <RenewDialog distribution={distribution} onDone={() => done('已续期')} onClose={close} />}
      {asked === 'suspend' && (
        <ReasonDialog
          title={`暂停分发 · ${appName}`}
          okText="暂停"
          danger
          lines={['应用的下一次调用即被拒绝，直到恢复。', '还在审批的版本随之放弃。']}
          common={['核查异常调用', '应用系统停机维护', '数据质量问题待处理']}
          onConfirm={async (reason) => {
            await suspend({ variables: { id, version, reason } });
            done('分发已暂停');
          }}
          onClose={close}
        />
      )}
      {asked === 'resume' && (
        <ReasonDialog
          title={`恢复分发 · ${appName}`}
          okText="恢复"
          lines={[`恢复后，应用按第 ${liveVersion} 版的内容调用。`]}
          common={['核查已完成，未见异常', '维护已结束']}
          onConfirm={async (reason) => {
            await resume({ variables: { id, version, reason } });
            done('分发已恢复');
          }}
          onClose={close}
        />
      )}
      {asked === 'recall' && (
        <ReasonDialog
          title={`撤销分发 · ${appName}`}
          okText="撤销"
          danger
          lines={['撤销后不能恢复，应用的下一次调用即被拒绝；需要时须重新建立分发。', '登记、版本和日志保留。']}
          common={['应用不再需要该数据', '应用系统已下线', '登记有误，重新建立']}
          onConfirm={async (reason) => {
            await recall({ variables: { id, version, reason } });
            done('分发已撤销');
          }}
          onClose={close}
        />
      )}
    </Space>
  );
}
