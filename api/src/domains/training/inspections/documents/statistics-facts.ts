import { readMoney } from '../../../../platform/money/index.ts';
import type { InspectionType } from '../inspection.type.ts';

const percent = (rate: string | null | undefined) => (rate == null ? '—' : `${rate}%`);

/** 开班统计 as a document lists it (S19.1). */
export function statisticsFacts({ figures, rates }: InspectionType): [string, string][] {
  const { problems } = figures;
  return [
    ['开班 / 结班', `${figures.runsOpened} / ${figures.runsCompleted}`],
    ['报名 / 参训', `${figures.enrolled} / ${figures.studied} 人`],
    ['结业 / 退出', `${figures.completed} / ${figures.withdrawn} 人`],
    ['取证', `${figures.certificates} 人`],
    ['结业率', percent(rates.completion)],
    ['取证率', percent(rates.certificate)],
    ['出勤率', percent(rates.attendance)],
    ['满意率', percent(figures.satisfactionRate)],
    ...(figures.lowSatisfactionRuns?.length
      ? [['满意度偏低的班次', figures.lowSatisfactionRuns.join('；')] satisfies [string, string]]
      : []),
    ['抽查', `已查 ${figures.spotChecksDone} / 应查 ${figures.spotChecksRequired} 次`],
    ['抽查问题', `一般 ${problems.minor}，较重 ${problems.major}，严重 ${problems.severe}`],
    ['已结算培训费', `${readMoney(figures.trainingFeeSettled)} 元`],
    ['已结算生活补助', `${readMoney(figures.livingSettled)} 元`],
  ];
}
