import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  FilterBar,
  PageHeader,
  QueryGate,
  today,
  urlText,
  useCodeList,
  useUrlState,
} from '@yjs/web-kit';
import { Skeleton, Tabs } from 'antd';
import { lazy, Suspense } from 'react';
import type { SatisfactionRankingQuery } from '../../../generated/graphql.ts';
import { Figures } from '../../../platform/charts/Figures.tsx';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { useListChoices } from '../../../platform/lists/useListChoices.ts';
import { Permitted } from '../../../platform/Permitted.tsx';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { CODE_LISTS } from '../code-lists.ts';
import { barOption } from '../surveys/chart-options.ts';
import { SatisfactionRankingDocument } from './satisfaction.graphql.ts';

const Chart = lazy(() => import('../../../platform/charts/Chart.tsx'));

type Ranking = SatisfactionRankingQuery['satisfactionRanking'];
type Ranked = Ranking['institutions'][number];

const url = { year: urlText(), district: urlText(), category: urlText() };
const help = [
  '按所选年度结束的班次合计：满意率＝全部班次的满意份数÷有效评价份数，相同的名次并列。',
  '样本不足的班次不计入，避免推算出个别学员的评价。',
];

const columns: DataColumn<Ranked>[] = [
  { key: 'place', title: '名次', width: 60, align: 'right', render: ({ place }) => place },
  { key: 'name', title: '名称', render: ({ name }) => name },
  { key: 'rate', title: '满意率', align: 'right', width: 100, render: ({ rate }) => `${rate}%` },
  { key: 'mean', title: '均分', align: 'right', width: 80, render: ({ mean }) => mean },
  { key: 'runs', title: '班次', align: 'right', width: 80, render: ({ runs }) => runs },
  { key: 'answered', title: '评价人数', align: 'right', width: 100, render: ({ answered }) => answered },
];

/** 满意度排名 of the city: institutions and projects by year, district, category (02 §17.6). */
export default function RankingPage() {
  return (
    <Permitted codes={['training.satisfaction:rank']}>
      <Loaded />
    </Permitted>
  );
}

function Loaded() {
  const [state, setState] = useUrlState(url);
  const thisYear = Number(today().slice(0, 4));
  const year = Number(state.year) || thisYear;
  const { districts } = useListChoices();
  const categories = useCodeList(CODE_LISTS.category);
  const filter = { year, districtCode: state.district || null, category: state.category || null };
  const ranking = useQuery(SatisfactionRankingDocument, { variables: { filter }, fetchPolicy: 'cache-and-network' });
  const found = ranking.data?.satisfactionRanking;
  const years = Array.from({ length: 6 }, (_, n) => String(thisYear - n));
  return (
    <div className="staff-stack">
      <PageHeader title="满意度排名" help={<HelpLines lines={help} />} />
      <FilterBar
        fields={[
          {
            key: 'year',
            kind: 'select',
            label: '年度',
            options: years.map((value) => ({ value, label: `${value}年` })),
          },
          { key: 'district', kind: 'select', label: '机构所在区', options: districts },
          { key: 'category', kind: 'select', label: '项目类别', options: categories.filter },
        ]}
        values={{ ...state, year: String(year) }}
        onChange={(next) => setState(next)}
      />
      <QueryGate queries={[ranking]}>{found && <Found found={found} />}</QueryGate>
    </div>
  );
}

function Found({ found }: { found: Ranking }) {
  const counted = found.bands.reduce((sum, { count }) => sum + count, 0);
  const tab = (rows: readonly Ranked[], label: string) => (
    <>
      {rows.length > 0 && (
        <Suspense fallback={<Skeleton active />}>
          <Chart
            label={`${label}满意率前10，数据见下表`}
            option={barOption(rows.slice(0, 10).map(({ name, rate }) => ({ title: name, count: Number(rate) })))}
            height={60 + Math.min(rows.length, 10) * 28}
          />
        </Suspense>
      )}
      <PlainTable
        label={label}
        rows={rows}
        columns={columns}
        empty={{ title: '没有可排名的班次', hint: '所选条件下没有样本足够的班次。' }}
      />
    </>
  );
  return (
    <>
      <Figures
        label="班次分布"
        figures={[
          { title: '班次', value: counted },
          ...found.bands.map(({ title, count }) => ({ title, value: count })),
          { title: '样本不足', value: found.suppressed, note: '不计入' },
        ]}
      />
      <Tabs
        items={[
          { key: 'institutions', label: '培训机构', children: tab(found.institutions, '培训机构') },
          { key: 'projects', label: '培训项目', children: tab(found.projects, '培训项目') },
        ]}
      />
    </>
  );
}
