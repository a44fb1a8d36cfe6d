import type { InspectionPageFragment } from '../../../generated/graphql.ts';
import { QualificationLines } from './QualificationLines.tsx';
import { answerWords } from './words.ts';

/** What the district has found, for whoever does not write it. */
export function FindingsPanel({ one }: { one: InspectionPageFragment }) {
  const { visit, answers, items } = one;
  return (
    <section className="staff-section" aria-label="审核记录">
      <header>
        <h2>审核记录</h2>
      </header>
      <div className="staff-stack">
        <table className="staff-table" aria-label="年检指标">
          <thead>
            <tr>
              <th scope="col" align="left">
                年检指标
              </th>
              <th scope="col" align="left">
                结论
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ code, text }) => {
              const found = answers.find((answer) => answer.code === code);
              return (
                <tr key={code}>
                  <td>{text}</td>
                  <td>
                    {found ? answerWords[found.answer] : '—'}
                    {found?.note && <div className="yjs-quiet">{found.note}</div>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <QualificationLines one={one} />
        {one.disputeAnswer && <p className="staff-multiline">异议答复：{one.disputeAnswer}</p>}
        {visit && (
          <p className="staff-multiline">
            实地检查：{visit.date}，{visit.people}。{visit.findings}
          </p>
        )}
      </div>
    </section>
  );
}
