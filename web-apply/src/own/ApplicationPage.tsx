import { useQuery } from '@apollo/client/react';
import { formatDateTime, QueryGate } from '@yjs/web-kit';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { AccountPanel } from '../account/AccountPanel.tsx';
import { LinkButton } from '../app/LinkButton.tsx';
import { PageTitle } from '../app/PageTitle.tsx';
import { CorrectionList } from './CorrectionList.tsx';
import { DuplicateNotice } from './DuplicateNotice.tsx';
import { EvaluateEntry } from './EvaluateEntry.tsx';
import { MatterList } from './MatterList.tsx';
import { OfficeText } from './OfficeText.tsx';
import { MyApplicationDocument } from './own.graphql.ts';
import { Papers } from './Papers.tsx';
import { ReturnReason } from './ReturnReason.tsx';
import { SupplyPanel } from './SupplyPanel.tsx';

const WithdrawDialog = lazy(async () => ({ default: (await import('./WithdrawDialog.tsx')).WithdrawDialog }));

/** One own case: where it stands, what is asked of one, its matters and its way; and what one may do with it. */
export default function ApplicationPage() {
  const { id = '' } = useParams();
  const query = useQuery(MyApplicationDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const [search, setSearch] = useSearchParams();
  const withdrawing = search.has('withdraw');
  const setWithdrawing = (on: boolean) => setSearch(on ? { withdraw: '1' } : {}, { replace: true });
  const one = query.data?.myApplication;
  return (
    <>
      <PageTitle title="办理进度" />
      <QueryGate queries={[query]}>
        {one && (
          <>
            {one.returnReason && <ReturnReason reason={one.returnReason} />}
            <section className="apply-card">
              <h2>
                {one.statusTitle} <span className="apply-no">{one.caseNo}</span>
              </h2>
              <dl className="apply-facts">
                <div>
                  <dt>申请事项</dt>
                  <dd>{one.title}</dd>
                </div>
                <div>
                  <dt>受理机构</dt>
                  <dd>{one.officeName}</dd>
                </div>
                {one.office && (
                  <div>
                    <dt>办理地点</dt>
                    <dd>
                      <OfficeText office={one.office} />
                    </dd>
                  </div>
                )}
                <div>
                  <dt>提交时间</dt>
                  <dd>{formatDateTime(one.submittedAt)}</dd>
                </div>
                {one.agentName && (
                  <div>
                    <dt>代办人</dt>
                    <dd>{one.agentName}</dd>
                  </div>
                )}
                {one.promiseDueAt && (
                  <div>
                    <dt>承诺办结</dt>
                    <dd>{formatDateTime(one.promiseDueAt)}</dd>
                  </div>
                )}
              </dl>
              {!one.synchronised && <p className="apply-note">已提交，正在同步到一网通办</p>}
              {one.withdrawalTitle && <p className="apply-note">撤回申请：{one.withdrawalTitle}</p>}
              {!one.mayEvaluate && <EvaluateEntry application={one} withNumber />}
              <div className="apply-acts apply-acts-left yjs-no-print">
                {one.mayResubmit && (
                  <LinkButton type="primary" to={`/applications/${one.id}/amend`}>
                    修改后重新提交
                  </LinkButton>
                )}
                {one.mayEvaluate && <EvaluateEntry application={one} />}
                <Papers id={one.id} />
                <LinkButton to="/consult">咨询</LinkButton>
                {one.mayWithdraw && <Button onClick={() => setWithdrawing(true)}>撤回申请</Button>}
              </div>
              {one.reservedNote && <p className="apply-quiet apply-below">{one.reservedNote}</p>}
            </section>
            <DuplicateNotice duplicates={one.duplicates} />
            <AccountPanel application={one} />
            {one.wanted.length > 0 && <SupplyPanel application={one} />}
            <section className="apply-card" aria-labelledby="own-matters">
              <h2 id="own-matters">包含的事项</h2>
              <MatterList matters={one.matters} />
            </section>
            <CorrectionList corrections={one.corrections} />
            <section className="apply-card" aria-labelledby="own-steps">
              <h2 id="own-steps">办理过程</h2>
              <ol className="apply-history">
                {one.steps.map(({ at, title, note }) => (
                  <li key={`${at}${title}`}>
                    <b>{title}</b> <span className="apply-quiet">{formatDateTime(at)}</span>
                    {note && <p>{note}</p>}
                  </li>
                ))}
              </ol>
            </section>
            {withdrawing && one.mayWithdraw && (
              <Suspense fallback={null}>
                <WithdrawDialog application={one} onClose={() => setWithdrawing(false)} />
              </Suspense>
            )}
          </>
        )}
      </QueryGate>
    </>
  );
}
