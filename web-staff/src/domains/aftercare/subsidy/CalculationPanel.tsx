import { formatMoney } from '@yjs/web-kit';
import type { SubsidyLinesFragment } from '../../../generated/graphql.ts';
import './subsidies.css';

/** 核算明细 (01 §13.6 no. 3): every line with why it comes to that, so that a clerk can say it across the desk. */
export function CalculationPanel(props: {
  calculation: Omit<SubsidyLinesFragment, '__typename'>;
  amount: string;
  standardName: string;
  service: string;
}) {
  const { calculation, amount, standardName, service } = props;
  return (
    <>
      <p className="yjs-quiet">{`${standardName}，依据${calculation.policyDocument}`}</p>
      <p className="yjs-quiet">{`服役${service}（余下满${calculation.monthFrom}天按一个月计）`}</p>
      <table className="subsidy-lines" aria-label="核算明细">
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">依据</th>
            <th scope="col">金额（元）</th>
          </tr>
        </thead>
        <tbody>
          {calculation.lines.map(({ code, title, basis, amount: part }) => (
            <tr key={`${code} ${title}`}>
              <th scope="row">{title}</th>
              <td>{basis}</td>
              <td>{formatMoney(part)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              补助金额
            </th>
            <td>{formatMoney(amount)}</td>
          </tr>
        </tfoot>
      </table>
    </>
  );
}

/** 3年2个月. */
export const serviceWords = (months: number): string => `${Math.floor(months / 12)}年${months % 12}个月`;
