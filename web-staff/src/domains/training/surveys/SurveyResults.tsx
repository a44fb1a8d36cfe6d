import { useQuery } from '@apollo/client/react';
import { DownloadButton, QueryGate } from '@yjs/web-kit';
import { Alert, Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import type { NeedsSurveyResultsQuery } from '../../../generated/graphql.ts';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { barOption, shareOption } from './chart-options.ts';
import { NeedsSurveyResultsDocument } from './surveys.graphql.ts';

const Chart = lazy(() => import('../../../platform/charts/Chart.tsx'));

type Results = NeedsSurveyResultsQuery['needsSurveyResults'];
type Counts = Results['byDistrict'];

/** Figures of a survey as pictures and tables, opinions as a list (SC13-7). */
export function SurveyResults({ surveyId }: { surveyId: string }) {
  const results = useQuery(NeedsSurveyResultsDocument, {
    variables: { id: surveyId },
    fetchPolicy: 'cache-and-network',
  });
  const found = results.data?.needsSurveyResults;
  return (
    <QueryGate queries={[results]}>
      {found && found.responses === 0 && (
        <p className="staff-empty">
          还没有答卷
          <br />
          <span className="yjs-quiet">学员提交后，统计结果显示在这里。</span>
        </p>
      )}
      {found && found.responses > 0 && <Figures found={found} surveyId={surveyId} />}
    </QueryGate>
  );
}

function Figures({ found, surveyId }: { found: Results; surveyId: string }) {
  return (
    <>
      <div className="yjs-row">
        <b>答卷 {found.responses} 份</b>
        {found.shown > 0 && (
          <DownloadButton
            label="导出答卷"
            url="/exports/needs-survey-answers.xlsx"
            fields={{ filter: JSON.stringify({ surveyId }) }}
          />
        )}
      </div>
      {found.withheld && <Alert type="info" showIcon title={found.withheld} />}
      {found.shown > 0 && <Sections found={found} />}
    </>
  );
}

function Sections({ found }: { found: Results }) {
  return (
    <>
      <Section title="各区答卷数" counts={found.byDistrict} picture="bars" total={found.shown} />
      <Section title="感兴趣的培训类型（前10）" counts={found.categories} picture="bars" total={found.shown} />
      <Section title="希望培训的时间" counts={found.times} picture="share" total={found.shown} />
      <Section title="希望培训的时长" counts={found.durations} total={found.shown} />
      <Section title="希望的培训方式" counts={found.modes} total={found.shown} />
      <Section title="希望的技能等级" counts={found.levels} total={found.shown} />
      <Section title="希望培训的区" counts={found.districts} total={found.shown} />
      {found.questions
        .filter(({ kind }) => kind !== 'TEXT')
        .map(({ key, title, counts }) => (
          <Section key={key} title={title} counts={counts} total={found.shown} />
        ))}
      <section className="staff-stat">
        <h2 className="staff-section-title">意见建议</h2>
        <PlainTable
          label="意见建议"
          rows={found.suggestions.map((suggestion, n) => ({ ...suggestion, id: String(n) }))}
          columns={[
            { key: 'district', title: '安置区', width: 120, render: ({ districtName }) => districtName },
            { key: 'text', title: '内容', render: ({ text }) => text },
          ]}
          empty={{ title: '没有意见建议', hint: '学员填写的意见建议显示在这里。' }}
        />
      </section>
    </>
  );
}

interface SectionProps {
  title: string;
  counts: Counts;
  total: number;
  picture?: 'bars' | 'share';
}

/** Nothing where nobody has answered: most questions are optional. */
function Section({ title, counts, total, picture }: SectionProps) {
  if (counts.length === 0) return null;
  const option = picture === 'bars' ? barOption(counts) : picture === 'share' ? shareOption(counts) : undefined;
  return (
    <section className="staff-stat">
      <h2 className="staff-section-title">{title}</h2>
      {option && (
        <Suspense fallback={<Skeleton active />}>
          <Chart
            label={`${title}，数据见下表`}
            option={option}
            height={picture === 'bars' ? 60 + counts.length * 28 : 240}
          />
        </Suspense>
      )}
      <PlainTable
        label={title}
        rows={counts.map((line) => ({ ...line, id: line.title }))}
        columns={[
          { key: 'title', title: '选项', render: (line) => line.title },
          { key: 'count', title: '答卷', align: 'right', width: 100, render: (line) => line.count },
          {
            key: 'share',
            title: '占答卷',
            align: 'right',
            width: 100,
            render: (line) => `${((line.count / total) * 100).toFixed(1)}%`,
          },
        ]}
        empty={{ title: '没有人填写', hint: '选填题目可能没有答案。' }}
      />
    </section>
  );
}
