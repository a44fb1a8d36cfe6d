import { useQuery } from '@apollo/client/react';
import { ErrorNotice, formatDateTime, MarkTag, PageHeader } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { useParams } from 'react-router';
import { Permitted } from '../../Permitted.tsx';
import { ConfigSection } from '../config/ConfigSection.tsx';
import { ConfigState, Light } from '../config/StateTags.tsx';
import { VersionList } from '../config/VersionList.tsx';
import { ChannelActs } from './ChannelActs.tsx';
import { ChannelDistributions } from './ChannelDistributions.tsx';
import { ChannelFacts, ChannelHealth } from './ChannelFacts.tsx';
import { channelTold } from './channel-told.ts';
import { lightReason } from './channel-words.ts';
import { ChannelDocument } from './channels.graphql.ts';

/** One channel: its health, how it calls, who has data over it, its versions. */
export default function ChannelPage() {
  const { id = '' } = useParams();
  return (
    <Permitted codes={['dx.channel:view']}>
      <Channel key={id} id={id} />
    </Permitted>
  );
}

function Channel({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(ChannelDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const channel = data?.dataChannel;
  if (error && !channel) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!channel) return <Skeleton active paragraph={{ rows: 10 }} />;
  return (
    <>
      <PageHeader
        title={channel.name}
        tags={
          <>
            <ConfigState state={channel.state} />
            <Light colour={channel.light} why={lightReason(channel)} />
            {channel.builtIn && <MarkTag>平台自带</MarkTag>}
          </>
        }
        subtitle={`${channel.code} · 第 ${channel.version} 版 · ${formatDateTime(channel.updatedAt)} 更改`}
        actions={<ChannelActs channel={channel} onDone={() => void refetch()} />}
      />
      <ConfigSection title="健康" note={lightReason(channel)}>
        <ChannelHealth channel={channel} />
      </ConfigSection>
      <ConfigSection title="调用">
        <ChannelFacts channel={channel} />
      </ConfigSection>
      <ConfigSection title="分发给">
        <ChannelDistributions channelId={channel.id} />
      </ConfigSection>
      <ConfigSection title="版本" note="旧版本留存，供核对日志时查看；不含密钥">
        <VersionList versions={data?.dataChannelVersions} told={channelTold} />
      </ConfigSection>
    </>
  );
}
