import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import type { CadreComparisonSourcesQuery } from '../../../generated/graphql.ts';
import { PageSection } from '../../../platform/PageSection.tsx';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { cadreComparison } from '../../../records/cadre-comparison.ts';
import { CadreComparisonSourcesDocument } from '../cadres.graphql.ts';

/** One 比对任务 (03 §31.7): how far it is, and the matrix of its results. */
export default function ComparisonPage() {
  return (
    <RecordPage
      record={cadreComparison}
      title={({ comparisonNo }) => `比对任务 ${comparisonNo}`}
      subtitle={({ kindTitle, statusTitle }) => `${kindTitle} · ${statusTitle}`}
      help={['来源不可用时不作任何结论，任务显示部分完成；点击查看本次发现的差异。']}
      more={(one) => [
        {
          key: 'differences',
          label: '比对结果',
          children: <Link to={`/cadre-differences?comparisonId=${one.id}`}>查看本次发现的差异</Link>,
        },
      ]}
      sections={({ id }) => <Matrix id={id} />}
    />
  );
}

type Source = CadreComparisonSourcesQuery['cadreComparisonSources'][number];

interface Line {
  id: string;
  title: string;
  of(source: Source): string | number;
}

/** The results stand below each other and the sources beside each other: of those there are fewer, and all fit on the page. */
function linesOf(sources: readonly Source[]): Line[] {
  if (sources.length === 0) return [];
  const titles = new Map(sources.flatMap(({ counts }) => counts.map(({ code, title }) => [code, title])));
  return [
    {
      id: 'state',
      title: '来源状态',
      of: ({ stateTitle, why }) => (why ? `${stateTitle}（${why}）` : stateTitle),
    },
    { id: 'answered', title: '应答', of: ({ answered }) => answered },
    { id: 'failed', title: '未应答', of: ({ failed }) => failed },
    ...[...titles].map(([code, title]) => ({
      id: code,
      title,
      of: ({ counts }: Source) => counts.find((one) => one.code === code)?.count ?? 0,
    })),
  ];
}

function Matrix({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(CadreComparisonSourcesDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const sources = data?.cadreComparisonSources;
  return (
    <PageSection id="matrix" title="结果矩阵" note="各来源的应答情况和各项结果的数量">
      <PlainTable<Line>
        label="各来源比对结果"
        rows={sources && linesOf(sources)}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '还没有结果', hint: '任务开始后显示。' }}
        columns={[
          { key: 'line', title: '结果', render: ({ title }) => title },
          ...(sources ?? []).map((source) => ({
            key: source.source,
            title: source.title,
            align: 'right' as const,
            render: ({ of }: Line) => of(source),
          })),
        ]}
      />
    </PageSection>
  );
}
