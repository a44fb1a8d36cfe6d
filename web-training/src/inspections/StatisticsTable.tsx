import { Alert, Descriptions } from 'antd';
import type { OwnInspectionPageFragment } from '../generated/graphql.ts';
import { percentText } from './words.ts';

/** 开班统计 as the platform has counted it; the institution confirms or disputes it. */
export function StatisticsTable({ one }: { one: OwnInspectionPageFragment }) {
  const { figures, rates, cycle } = one;
  const facts: [string, string | number][] = [
    ['开班', figures.runsOpened],
    ['结班', figures.runsCompleted],
    ['报名', `${figures.enrolled} 人`],
    ['参训', `${figures.studied} 人`],
    ['结业', `${figures.completed} 人`],
    ['退出', `${figures.withdrawn} 人`],
    ['取证', `${figures.certificates} 人`],
    ['结业率', percentText(rates.completion)],
    ['取证率', percentText(rates.certificate)],
    ['出勤率', percentText(rates.attendance)],
    ['满意率', percentText(figures.satisfactionRate)],
    ['满意度偏低的班次', figures.lowSatisfactionRuns?.join('；') || '无'],
  ];
  return (
    <section className="yjs-panel" aria-label="开班统计">
      <h2>
        开班统计{' '}
        <span className="yjs-quiet">
          {cycle.periodFrom} 至 {cycle.periodTo}
        </span>
      </h2>
      {figures.runsOpened === 0 && <Alert type="info" showIcon title="统计期内没有开班" />}
      <Descriptions
        size="small"
        bordered
        column={{ xs: 1, sm: 2, lg: 4 }}
        items={facts.map(([label, children]) => ({ key: label, label, children }))}
      />
      {one.disputeAnswer && <p>区对异议的答复：{one.disputeAnswer}</p>}
    </section>
  );
}
