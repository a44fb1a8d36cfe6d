import { useQuery } from '@apollo/client/react';
import { formatDateTime, QueryGate } from '@yjs/web-kit';
import { Alert } from 'antd';
import { useParams } from 'react-router';
import { LinkButton } from '../app/LinkButton.tsx';
import { PageTitle } from '../app/PageTitle.tsx';
import { Steps } from '../app/Steps.tsx';
import { DuplicateNotice } from '../own/DuplicateNotice.tsx';
import { EvaluateEntry } from '../own/EvaluateEntry.tsx';
import { MatterList } from '../own/MatterList.tsx';
import { OfficeText } from '../own/OfficeText.tsx';
import { MyApplicationDocument } from '../own/own.graphql.ts';
import { Papers } from '../own/Papers.tsx';

/** Page 4, 申请完成 (01 §9.4): numbers, what comes next, and where to follow it. */
export default function DonePage() {
  const { id = '' } = useParams();
  const query = useQuery(MyApplicationDocument, { variables: { id }, fetchPolicy: 'network-only' });
  const one = query.data?.myApplication;
  return (
    <>
      <Steps here="申请完成" />
      <PageTitle title="申请完成" />
      <QueryGate queries={[query]}>
        {one && (
          <>
            <section className="apply-card apply-done" role="status">
              <p className="apply-done-sign" aria-hidden="true">
                ✓
              </p>
              <h2>{one.synchronised ? '申请已提交' : '已提交，正在同步到一网通办'}</h2>
              <p>
                申请编号 <b className="apply-no">{one.caseNo}</b>
              </p>
              <p>由{one.officeName}预审，结果用短信告诉您。</p>
              {one.office && (
                <p>
                  办理地点：
                  <OfficeText office={one.office} />
                </p>
              )}
              {one.agentName && <p>由代办人 {one.agentName} 代为提交。</p>}
              <p className="apply-quiet">
                承诺办结：
                {one.promiseDueAt ? formatDateTime(one.promiseDueAt) : '自受理之日起计算，受理后在“办理进度”显示'}
              </p>
              <div className="apply-acts yjs-no-print">
                <LinkButton type="primary" to={`/applications/${one.id}`}>
                  查询进度
                </LinkButton>
                {one.mayWithdraw && one.duplicates.length === 0 && (
                  <LinkButton to={`/applications/${one.id}?withdraw=1`}>撤回申请</LinkButton>
                )}
                {one.mayEvaluate && <EvaluateEntry application={one} />}
                <Papers id={one.id} />
                <LinkButton to="/consult">咨询</LinkButton>
              </div>
              {one.reservedNote && <p className="apply-quiet apply-below">{one.reservedNote}</p>}
            </section>
            <DuplicateNotice
              duplicates={one.duplicates}
              withdrawTo={one.mayWithdraw ? `/applications/${one.id}?withdraw=1` : undefined}
            />
            {one.placementType === 'ZZJY' && (
              <Alert
                type="info"
                showIcon
                title="自主就业的退役士兵，应自被批准退役之日起 30 日内报到，请留意服务中心的通知。"
              />
            )}
            <section className="apply-card" aria-labelledby="done-matters">
              <h2 id="done-matters">这次申请的事项</h2>
              <MatterList matters={one.matters} next />
            </section>
          </>
        )}
      </QueryGate>
    </>
  );
}
