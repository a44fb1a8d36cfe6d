import type { OutstandingPayoutsQuery, SubsidyFiguresQuery } from '../../../generated/graphql.ts';

export type Figure = SubsidyFiguresQuery['subsidyFigures'][number];

const COLOURS = ['#4b6b3c', '#9bb38a'];
const common = {
  color: COLOURS,
  tooltip: { trigger: 'axis' },
  legend: { top: 0 },
  grid: { left: 8, right: 16, top: 32, bottom: 8, containLabel: true },
  yAxis: { type: 'value', name: '元' },
};

/** Pictures sum what the table says exactly; their scale is no place for the fen. */
const sum = (figures: readonly Figure[], of: (figure: Figure) => string) =>
  Math.round(figures.reduce((all, figure) => all + Number(of(figure)), 0) * 100) / 100;

function stacked(figures: readonly Figure[], key: (figure: Figure) => string) {
  const labels = [...new Set(figures.map(key))];
  const at = (label: string) => figures.filter((figure) => key(figure) === label);
  return {
    ...common,
    xAxis: { type: 'category', data: labels },
    series: [
      {
        type: 'bar',
        stack: 'all',
        name: '中央资金',
        data: labels.map((label) => sum(at(label), ({ central }) => central)),
      },
      {
        type: 'bar',
        stack: 'all',
        name: '地方资金',
        data: labels.map((label) => sum(at(label), ({ local }) => local)),
      },
    ],
  };
}

/** Central and local money month by month, stacked. */
export const byMonth = (figures: readonly Figure[]) => stacked(figures, ({ month }) => month);
/** The same by district. */
export const byDistrict = (figures: readonly Figure[]) => stacked(figures, ({ districtTitle }) => districtTitle);

/** 人均 of a year by district: what it came to over whom it settled. */
export function averageByDistrict(figures: readonly Figure[]) {
  const labels = [...new Set(figures.map(({ districtTitle }) => districtTitle))];
  const average = (label: string) => {
    const own = figures.filter(({ districtTitle }) => districtTitle === label);
    const persons = own.reduce((all, one) => all + one.persons, 0);
    return persons > 0 ? Math.round((sum(own, ({ total }) => total) / persons) * 100) / 100 : 0;
  };
  return single(labels, labels.map(average), '人均（元）');
}

export type Outstanding = OutstandingPayoutsQuery['outstandingPayouts'][number];

/** 未发放 by district. */
export const outstandingByDistrict = (rows: readonly Outstanding[]) =>
  single(
    rows.map(({ districtTitle }) => districtTitle),
    rows.map(({ amount }) => Number(amount)),
    '未发放（元）',
  );

const single = (labels: readonly string[], data: readonly number[], name: string) => ({
  ...common,
  xAxis: { type: 'category', data: labels },
  series: [{ type: 'bar', name, data, barMaxWidth: 48 }],
});
