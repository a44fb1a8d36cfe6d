import { useMutation } from '@apollo/client/react';
import { formatDateTime, usePermission } from '@yjs/web-kit';
import { Alert, App, Button, Space } from 'antd';
import { useState } from 'react';
import type {
  DistributionRowFragment,
  ExchangeVersionFragment,
  SourceFieldFragment,
} from '../../../generated/graphql.ts';
import { ReasonDialog } from '../../ReasonDialog.tsx';
import { ConfigSection } from '../config/ConfigSection.tsx';
import { ConsequenceDialog } from '../config/ConsequenceDialog.tsx';
import { DifferenceTable } from '../config/DifferenceTable.tsx';
import { differencesOf } from '../config/differences.ts';
import { contentOf } from '../config/VersionList.tsx';
import { distributionTold } from './distribution-told.ts';
import { DecideDistributionDocument } from './distributions.graphql.ts';

export interface PendingChangeProps {
  distribution: DistributionRowFragment;
  versions: readonly ExchangeVersionFragment[];
  ofSource: readonly SourceFieldFragment[];
  onDone(): void;
}

/** What waits for the security administrator: the version asked for beside the one in force, and the decision. */
export function PendingChange({ distribution, versions, ofSource, onDone }: PendingChangeProps) {
  const { message } = App.useApp();
  const may = usePermission('dx.dist:approve');
  const [decide] = useMutation(DecideDistributionDocument);
  const [asked, setAsked] = useState<'approve' | 'refuse'>();
  const { liveVersion } = distribution;
  const asking = versions[0];
  const live = versions.find(({ version }) => version === liveVersion);
  const differences = differencesOf(
    distributionTold(ofSource),
    live ? contentOf(live) : {},
    asking ? contentOf(asking) : {},
  );
  const key = { id: distribution.id, version: distribution.version };
  const close = () => setAsked(undefined);

  async function send(approve: boolean, reason?: string): Promise<void> {
    await decide({ variables: { ...key, approve, reason: reason ?? null } });
    message.success(approve ? '已批准，立即生效' : '未予批准，已退回');
    close();
    onDone();
  }

  return (
    <ConfigSection
      title="安全审批"
      note={`${distribution.ownerName} 负责，${formatDateTime(distribution.submittedAt)} 提交`}
      extra={
        may && (
          <Space>
            <Button type="primary" onClick={() => setAsked('approve')}>
              批准
            </Button>
            <Button danger onClick={() => setAsked('refuse')}>
              不予批准
            </Button>
          </Space>
        )
      }
    >
      <Alert
        type="info"
        showIcon
        title={live ? `批准前，应用仍按第 ${liveVersion} 版调用。` : '尚未生效过：批准前，应用不能调用。'}
      />
      <DifferenceTable
        label={live ? `申请的版本与第 ${liveVersion} 版（调用依据）的差异` : '申请的内容'}
        beforeTitle={live ? `第 ${liveVersion} 版（调用依据）` : '现在'}
        afterTitle={asking ? `第 ${asking.version} 版（申请）` : '申请'}
        rows={differences}
      />
      {asked === 'approve' && (
        <ConsequenceDialog
          title={`批准分发 · ${distribution.appName}`}
          okText="批准"
          lines={[
            `批准后，应用的下一次调用即按申请的内容返回，共 ${differences.length} 处变化。`,
            '不能审批本人提交的分发；审批人和时间记入审计日志。',
          ]}
          onConfirm={() => send(true)}
          onClose={close}
        />
      )}
      {asked === 'refuse' && (
        <ReasonDialog
          title={`不予批准 · ${distribution.appName}`}
          okText="不予批准"
          danger
          lines={[live ? `分发恢复为第 ${liveVersion} 版，应用不受影响。` : '分发退回草稿，应用不能调用。']}
          common={['用途不足以说明需要该敏感字段', '请改为脱敏或摘要', '应用IP范围过大']}
          onConfirm={(reason) => send(false, reason)}
          onClose={close}
        />
      )}
    </ConfigSection>
  );
}
