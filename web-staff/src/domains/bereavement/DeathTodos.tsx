import { useQuery } from '@apollo/client/react';
import { useRecordChanges } from '@yjs/web-kit';
import { Link } from 'react-router';
import { DeathTodoCountDocument } from './bereavement.graphql.ts';

/** 「死亡人员待办 n」 on the home page (03 §34.6); the number opens the list behind it. */
export default function DeathTodos() {
  const { data, refetch } = useQuery(DeathTodoCountDocument, { fetchPolicy: 'cache-and-network' });
  useRecordChanges({ recordTypes: ['deathMatch'], onChange: () => void refetch() });
  return (
    <section aria-labelledby="bench-deaths" className="staff-section">
      <header>
        <h2 id="bench-deaths">优抚减员</h2>
      </header>
      <ul className="staff-counters">
        <li>
          <Link to="/reduction/matches?state=PENDING">
            <span>死亡人员待办</span>
            <b>{data?.deathTodoCount ?? '—'}</b>
          </Link>
        </li>
      </ul>
    </section>
  );
}
