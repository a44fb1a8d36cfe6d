import { useQuery } from '@apollo/client/react';
import { formatDateTime, QueryGate } from '@yjs/web-kit';
import { Link } from 'react-router';
import { LinkButton } from '../app/LinkButton.tsx';
import { PageTitle } from '../app/PageTitle.tsx';
import { EvaluateEntry } from './EvaluateEntry.tsx';
import { MyApplicationsDocument } from './own.graphql.ts';

/** 我的办件: one's own cases, newest first, wherever they were handed in. */
export default function MyApplications() {
  const query = useQuery(MyApplicationsDocument, { fetchPolicy: 'cache-and-network' });
  const found = query.data?.myApplications ?? [];
  return (
    <>
      <PageTitle title="我的办件" />
      <QueryGate queries={[query]}>
        {query.data && found.length === 0 && (
          <section className="apply-card apply-centre">
            <p>您还没有办件。网上或窗口提交的申请都会显示在这里。</p>
            <LinkButton type="primary" to="/">
              去办理
            </LinkButton>
          </section>
        )}
        <ul className="apply-list">
          {found.map((one) => (
            <li key={one.id} className="apply-card">
              <Link to={`/applications/${one.id}`}>
                <b>{one.title}</b>
                <span className={`apply-status apply-status-${one.status.toLowerCase()}`}>{one.statusTitle}</span>
              </Link>
              <span className="apply-no">{one.caseNo}</span>
              <span className="apply-quiet">
                {formatDateTime(one.submittedAt)} 提交 · {one.officeName}
                {one.agentName && ` · 代办人 ${one.agentName}`}
              </span>
              <EvaluateEntry application={one} />
            </li>
          ))}
        </ul>
        <p className="apply-quiet">
          自主就业退役士兵：<Link to="/subsidies">确认和查询一次性经济补助</Link>
          <br />
          军休干部：<Link to="/recuperation">查看和答复荣誉疗养邀请</Link>
        </p>
      </QueryGate>
    </>
  );
}
