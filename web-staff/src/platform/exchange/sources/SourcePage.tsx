import { useQuery } from '@apollo/client/react';
import { ErrorNotice, formatDateTime, MarkTag, PageHeader } from '@yjs/web-kit';
import { Descriptions, Skeleton } from 'antd';
import { useParams } from 'react-router';
import type { SourceDetailFragment } from '../../../generated/graphql.ts';
import { Permitted } from '../../Permitted.tsx';
import { ConfigSection } from '../config/ConfigSection.tsx';
import { ConfigState, Light } from '../config/StateTags.tsx';
import { VersionList } from '../config/VersionList.tsx';
import { frequencyTitles, providerTitles } from '../config/words.ts';
import { FieldTable } from './FieldTable.tsx';
import { SourceActs } from './SourceActs.tsx';
import { SourceChannels } from './SourceChannels.tsx';
import { sourceTold } from './source-told.ts';
import { SourceDocument } from './sources.graphql.ts';

/** One data source: what it is, its fields, the channels to it, its versions. */
export default function SourcePage() {
  const { id = '' } = useParams();
  return (
    <Permitted codes={['dx.source:view']}>
      <Source key={id} id={id} />
    </Permitted>
  );
}

function Source({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(SourceDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const source = data?.dataSource;
  if (error && !source) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!source) return <Skeleton active paragraph={{ rows: 10 }} />;
  return (
    <>
      <PageHeader
        title={source.name}
        tags={
          <>
            <ConfigState state={source.state} />
            <Light colour={source.light} why="24小时内没有测试，也没有成功的调用" />
            {source.builtIn && <MarkTag>平台自带</MarkTag>}
          </>
        }
        subtitle={`${source.code} · 第 ${source.version} 版 · ${formatDateTime(source.updatedAt)} 更改`}
        actions={<SourceActs source={source} onDone={() => void refetch()} />}
      />
      <ConfigSection title="基本信息">
        <Descriptions size="small" column={2} className="staff-fields" items={itemsOf(source)} />
      </ConfigSection>
      <ConfigSection title={`字段（${source.fields.length}）`}>
        <FieldTable fields={source.fields} />
      </ConfigSection>
      <ConfigSection title="使用它的通道">
        <SourceChannels sourceId={source.id} />
      </ConfigSection>
      <ConfigSection title="版本" note="旧版本留存，供核对日志时查看">
        <VersionList versions={data?.dataSourceVersions} told={sourceTold} />
      </ConfigSection>
    </>
  );
}

function itemsOf(source: SourceDetailFragment) {
  const item = (label: string, children: React.ReactNode) => ({ key: label, label, children });
  return [
    item('数据来源', source.providerText || providerTitles[source.provider]),
    item('更新频率', frequencyTitles[source.updateFrequency]),
    item('分类', source.category || '—'),
    item('联系人', source.contact ? `${source.contact.name} ${source.contact.phone}` : '—'),
    item('描述', <span className="staff-long">{source.description || '—'}</span>),
  ];
}
