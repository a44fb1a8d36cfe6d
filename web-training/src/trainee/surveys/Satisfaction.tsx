import { useQuery } from '@apollo/client/react';
import { formatDeadline, QueryGate, StateTag } from '@yjs/web-kit';
import { Button } from 'antd';
import { Link } from 'react-router';
import { OwnEnrolmentsDocument } from '../enrolments/enrolments.graphql.ts';
import { OwnSatisfactionsDocument } from '../satisfaction/satisfaction.graphql.ts';

/** More than anybody has; live ones are limited by rule. */
const MOST = 100;
/** In a run: what is asked comes with its end. */
const IN_RUN: readonly string[] = ['PLACED', 'STUDYING'];

/** 满意度评价: it is asked for of who has trained in a run (BR13-7); who has none is told when it comes, and nothing is offered (AC13-6). */
export function Satisfaction() {
  const asked = useQuery(OwnSatisfactionsDocument, { fetchPolicy: 'cache-and-network' });
  const current = useQuery(OwnEnrolmentsDocument, { variables: { group: 'CURRENT', first: MOST } });
  const placed = current.data?.trainingEnrolments.nodes.some(({ state }) => IN_RUN.includes(state));
  const runs = asked.data?.ownSatisfactions ?? [];
  return (
    <QueryGate queries={[current, asked]}>
      {runs.length > 0 ? (
        <ul className="phone-cards" aria-label="满意度评价">
          {runs.map(({ id, runName, institutionName, openTo, anonymous, answered }) => (
            <li key={id} className="phone-card">
              <div className="phone-card-title">
                <h3>{runName}</h3>
                {answered && <StateTag title="已评价" tone="done" />}
              </div>
              <p>{institutionName}</p>
              <p className="yjs-quiet">
                {formatDeadline(openTo)} 截止{anonymous && ' · 匿名评价'}
              </p>
              {answered ? (
                <p>您已评价，感谢参与。</p>
              ) : (
                <Link to={`/surveys/runs/${id}`}>
                  <Button block type="primary">
                    评价本次培训
                  </Button>
                </Link>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <section className="phone-card" aria-label="满意度评价">
          {placed ? (
            <p>您已编入班次，现在还没有开放评价。培训结束时可以在这里评价培训项目和培训机构。</p>
          ) : (
            <>
              <p>您还没有参加培训班次，没有需要填写的评价。</p>
              <p className="yjs-quiet">参加培训后，可以在这里评价培训项目和培训机构。</p>
              <Link to="/rounds">
                <Button block>去报名大厅看看</Button>
              </Link>
            </>
          )}
        </section>
      )}
    </QueryGate>
  );
}
