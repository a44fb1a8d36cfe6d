import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import {
  FilterBar,
  type FilterField,
  PageHeader,
  QueueTabs,
  usePermission,
  useSession,
  useUrlState,
} from '@yjs/web-kit';
import { Button } from 'antd';
import { useMemo } from 'react';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { DuplicatePart } from './DuplicatePart.tsx';
import { ForcedPart } from './ForcedPart.tsx';
import { LimitPart } from './LimitPart.tsx';
import { PrefillPart } from './PrefillPart.tsx';
import { CaseStatChoicesDocument } from './statistics.graphql.ts';
import { daysOf, filterOf, limitKindWords, statUrl } from './statistics-state.ts';
import { VolumePart } from './VolumePart.tsx';
import { WarningPart } from './WarningPart.tsx';

const help = [
  '受理量按受理之日、办结量按办结之日计入，一份“一件事”办件计1件。同比与去年同期相比；环比与紧接的上一期相比，整月比整月，其他按同样天数；各月的环比与上月同样的日子相比。',
  '超期率＝超期的时限÷到期或办结的时限。时限在按时办结之日或到期之日计入当月，以后再办结不改变以前的数字。',
  '确认率＝经确认有风险的预警÷全部预警；响应时间从发出通知算到首次查看，按工作时间计（每个工作日6小时30分）。',
  '预填率＝共享数据提供的个人信息项÷向共享数据查询的个人信息项，只计在网上提交的申请；填报时间从打开草稿算到提交，取中位数。一份申请办理全部事项，不按事项细分。',
  '只统计您能看到的区和中心；超期数字每20分钟汇总一次，其他数字随时更新。蓝色数字可以点开，查看相应的清单。',
];

const tabs = [
  { key: 'volume', title: '受理与办结' },
  { key: 'limits', title: '时限与超期' },
  { key: 'warnings', title: '预警' },
  { key: 'duplicates', title: '重复办件' },
  { key: 'forced', title: '强制办结' },
  { key: 'prefill', title: '网上申请预填率' },
] as const;

/** 统计分析: what heads have to know of limits, warnings, duplicates, forced finishes and pre-filled forms (01 §4.6, §6.6, §6.8, §6.9, §9.4). */
export default function CaseStatisticsPage() {
  const [state, setState] = useUrlState(statUrl);
  const tab = tabs.find(({ key }) => key === state.tab)?.key ?? 'volume';
  const fields = useFields(tab === 'limits', tab !== 'prefill' && tab !== 'volume');
  const filter = useMemo(() => filterOf(tab === 'volume' ? { ...state, matter: '' } : state), [state, tab]);
  const days = daysOf(state);
  return (
    <>
      <PageHeader
        title="统计分析"
        subtitle={`${days.from} 至 ${days.to}`}
        help={<HelpLines lines={help} />}
        actions={
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            打印
          </Button>
        }
      />
      <QueueTabs label="统计内容" tabs={tabs} active={tab} onChange={(key) => setState({ tab: key })} />
      <FilterBar fields={fields} values={{ ...state }} onChange={(patch) => setState(patch)} />
      {tab === 'volume' && <VolumePart filter={filter} />}
      {tab === 'limits' && <LimitPart filter={filter} limitKind={state.kind} />}
      {tab === 'warnings' && <WarningPart filter={filter} />}
      {tab === 'duplicates' && <DuplicatePart filter={filter} />}
      {tab === 'forced' && <ForcedPart filter={filter} />}
      {tab === 'prefill' && <PrefillPart filter={filter} />}
    </>
  );
}

/** Who sees one district chooses none; one application is of all matters, so that its pre-fill rate is of none. */
function useFields(withKind: boolean, withMatter: boolean): readonly FilterField[] {
  const mayCases = usePermission('case:view');
  const { data } = useQuery(CaseStatChoicesDocument, { skip: !mayCases, fetchPolicy: 'cache-first' });
  const org = useSession().session?.user.org;
  const cityWide = org !== undefined && org.districtCode === null;
  return useMemo(() => {
    const districts = (data?.districts ?? []).flatMap(({ name, districtCode }) =>
      districtCode ? [{ value: districtCode, label: name }] : [],
    );
    const matters = (data?.matters ?? []).map(({ code, name }) => ({ value: code, label: name }));
    const kinds = Object.entries(limitKindWords).map(([value, label]) => ({ value, label }));
    return [
      { key: 'days', kind: 'days', label: '日期', from: 'from', to: 'to' },
      ...(cityWide ? [{ key: 'district', kind: 'select', label: '区', width: 140, options: districts } as const] : []),
      ...(withMatter
        ? [
            {
              key: 'matter',
              kind: 'select',
              label: '事项',
              width: 200,
              options: [{ value: 'BUNDLE', label: '“一件事”主办件' }, ...matters],
            } as const,
          ]
        : []),
      ...(withKind ? [{ key: 'kind', kind: 'select', label: '时限类型', width: 130, options: kinds } as const] : []),
    ];
  }, [data, cityWide, withKind, withMatter]);
}
