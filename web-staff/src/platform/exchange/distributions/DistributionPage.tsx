import { useQuery } from '@apollo/client/react';
import { ErrorNotice, formatDateTime, PageHeader, usePermission } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { useParams } from 'react-router';
import type { DistributionQuery } from '../../../generated/graphql.ts';
import { Permitted } from '../../Permitted.tsx';
import { ConfigSection } from '../config/ConfigSection.tsx';
import { ConfigState } from '../config/StateTags.tsx';
import { VersionList } from '../config/VersionList.tsx';
import { AnswerPreview } from './AnswerPreview.tsx';
import { DistributionActs } from './DistributionActs.tsx';
import { DistributionFacts, DistributionFields } from './DistributionFacts.tsx';
import { distributionTold } from './distribution-told.ts';
import { DistributionDocument, DistributionFieldsDocument } from './distributions.graphql.ts';
import { PendingChange } from './PendingChange.tsx';

/** One distribution: what is asked for and what is in force, the answer as the application gets it, its versions. */
export default function DistributionPage() {
  const { id = '' } = useParams();
  return (
    <Permitted codes={['dx.dist:view']}>
      <Distribution key={id} id={id} />
    </Permitted>
  );
}

function Distribution({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(DistributionDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active paragraph={{ rows: 10 }} />;
  return <Shown data={data} onDone={() => void refetch()} />;
}

function Shown({ data, onDone }: { data: DistributionQuery; onDone(): void }) {
  const { distribution, distributionVersions: versions } = data;
  const maySource = usePermission('dx.source:view');
  const source = useQuery(DistributionFieldsDocument, {
    variables: { sourceId: distribution.sourceId },
    skip: !maySource,
  });
  const ofSource = source.data?.dataSource.fields ?? [];
  return (
    <>
      <PageHeader
        title={`${distribution.appName} · ${distribution.channelName}`}
        tags={<ConfigState state={distribution.state} broken={distribution.broken} />}
        subtitle={`第 ${distribution.version} 版 · 负责人 ${distribution.ownerName} · ${formatDateTime(distribution.updatedAt)} 更改`}
        actions={<DistributionActs distribution={distribution} onDone={onDone} />}
      />
      {distribution.state === 'PENDING_APPROVAL' && (
        <PendingChange distribution={distribution} versions={versions} ofSource={ofSource} onDone={onDone} />
      )}
      <ConfigSection title="分发内容">
        <DistributionFacts distribution={distribution} />
      </ConfigSection>
      <ConfigSection title={`分发字段（${distribution.fields.length}）`}>
        <DistributionFields fields={distribution.fields} ofSource={ofSource} />
      </ConfigSection>
      <ConfigSection title="应答预览" note="值为虚构，字段和处理方式与实际应答一致">
        <AnswerPreview channelId={distribution.channelId} fields={distribution.fields} />
      </ConfigSection>
      <ConfigSection title="版本" note="只改变状态的操作（暂停、恢复、审批等）不产生新的内容">
        <VersionList versions={versions} told={distributionTold(ofSource)} live={distribution.liveVersion} />
      </ConfigSection>
    </>
  );
}
