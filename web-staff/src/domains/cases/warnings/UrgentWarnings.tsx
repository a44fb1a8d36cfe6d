import { useQuery } from '@apollo/client/react';
import { LevelTag } from '@yjs/web-kit';
import { Link } from 'react-router';
import { toneOf } from './warning-words.ts';
import { WarningsDocument } from './warnings.graphql.ts';

const shownAtOnce = 6;

/** On the workbench: the warnings that ask for something, the most urgent first. */
export default function UrgentWarnings() {
  const { data } = useQuery(WarningsDocument, {
    variables: { filter: { queue: 'LIVE' }, first: shownAtOnce, together: true },
    fetchPolicy: 'cache-and-network',
  });
  const rows = data?.warnings.nodes ?? [];
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="bench-warnings" className="staff-section">
      <header>
        <h2 id="bench-warnings">时效预警</h2>
        <Link className="staff-section-extra" to="/warnings">
          全部
        </Link>
      </header>
      <ul className="staff-latest">
        {rows.map((row) => (
          <li key={row.id}>
            <LevelTag level={toneOf(row.level)} text={row.levelTitle} />{' '}
            <Link to={`/warnings/${row.id}`}>
              {row.matterName} {row.message}
            </Link>
            <div className="yjs-quiet">
              优先级 {row.priorityNo} · {row.recordNo} · {row.limitKindTitle} {row.remaining.text}
              {row.otherLimits.length > 0 && ` · 另有 ${row.otherLimits.length} 条时限预警`}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
