import { useQuery } from '@apollo/client/react';
import { QueryGate } from '@yjs/web-kit';
import { Button } from 'antd';
import { Link } from 'react-router';
import { OwnEnrolmentsDocument } from '../enrolments/enrolments.graphql.ts';

/** More than anybody has; live ones are limited by rule. */
const MOST = 100;

/** 满意度评价: it is asked for of who has trained in a run (BR13-7); who has none is told when it comes, and nothing is offered (AC13-6). */
export function Satisfaction() {
  const current = useQuery(OwnEnrolmentsDocument, { variables: { group: 'CURRENT', first: MOST } });
  const placed = current.data?.trainingEnrolments.nodes.some(({ state }) => state === 'PLACED' || state === 'STUDYING');
  return (
    <QueryGate queries={[current]}>
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
    </QueryGate>
  );
}
