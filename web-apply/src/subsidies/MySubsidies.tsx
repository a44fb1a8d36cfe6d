import { useMutation, useQuery } from '@apollo/client/react';
import { formatDateTime, formatMoney, QueryGate } from '@yjs/web-kit';
import { App, Button } from 'antd';
import { PageTitle } from '../app/PageTitle.tsx';
import { Refused } from '../app/Refused.tsx';
import { AnswerMyConfirmationDocument } from '../confirmations/confirmations.graphql.ts';
import type { MySubsidiesQuery } from '../generated/graphql.ts';
import { useOwnRights } from '../rights/useOwnRights.ts';
import { MySubsidiesDocument } from './subsidies.graphql.ts';
import './subsidies.css';

type Subsidy = MySubsidiesQuery['mySubsidies'][number];

/** 一次性经济补助: one looks at how it was reckoned and where it goes, confirms, and reads later what was paid (01 §13.3). */
export default function MySubsidies() {
  const query = useQuery(MySubsidiesDocument, { fetchPolicy: 'cache-and-network' });
  const rights = useOwnRights();
  const found = query.data?.mySubsidies ?? [];
  return (
    <>
      <PageTitle title="一次性经济补助">
        <p className="apply-quiet">
          自主就业退役士兵的一次性经济补助。请核对服役时间、金额和账户，确认后发放到您本人的账户。
        </p>
        {rights.note && <p className="apply-note">{rights.note}</p>}
      </PageTitle>
      <QueryGate queries={[query]}>
        {query.data && found.length === 0 && (
          <section className="apply-card">
            现在没有您的补助信息。办理退役报到后，由安置地退役军人服务中心为您申报。
          </section>
        )}
        {found.map((one) => (
          <SubsidyCard key={one.id} subsidy={one} may={rights.may('CONFIRM')} onAnswered={() => void query.refetch()} />
        ))}
      </QueryGate>
    </>
  );
}

function SubsidyCard(props: { subsidy: Subsidy; may: boolean; onAnswered(): void }) {
  const { subsidy: one, may, onAnswered } = props;
  return (
    <section className="apply-card" aria-label={`补助 ${one.applyNo}`}>
      <h2>
        {`${formatMoney(one.amount)}元`} <span className="apply-mark">{one.stateTitle}</span>
      </h2>
      <dl className="subsidy-facts">
        <dt>服役时间</dt>
        <dd>{`${one.enlistDate} 至 ${one.dischargeDate}，计${Math.floor(one.serviceMonths / 12)}年${one.serviceMonths % 12}个月`}</dd>
        <dt>收款账户</dt>
        <dd>{[one.bank, one.bankAccountMasked].filter(Boolean).join(' ') || '未填写'}</dd>
        <dt>办理机构</dt>
        <dd>{one.officeName}</dd>
      </dl>
      <h3>金额是怎么算的</h3>
      <ul className="subsidy-lines">
        {one.lines.map(({ code, title, basis, amount }) => (
          <li key={`${code} ${title}`}>
            <span>{title}</span>
            <b>{`${formatMoney(amount)}元`}</b>
            <span className="apply-quiet">{basis}</span>
          </li>
        ))}
      </ul>
      <p className="apply-quiet">{`依据 ${one.policyDocument}`}</p>
      <Outcome subsidy={one} />
      {one.confirmationId && may && <Answer id={one.confirmationId} subsidy={one} onAnswered={onAnswered} />}
    </section>
  );
}

function Outcome({ subsidy: one }: { subsidy: Subsidy }) {
  if (one.paidAt)
    return (
      <p>
        {`${formatDateTime(one.paidAt)} 已发放`}
        {one.bankRef && `，银行流水号 ${one.bankRef}`}
        <br />
        <span className="apply-quiet">{one.receiptText}</span>
        {one.vouchers.map(({ voucherNo, kindTitle, url }) => (
          <span key={voucherNo}>
            <br />
            <a href={url} target="_blank" rel="noreferrer">{`${kindTitle} ${voucherNo}`}</a>
          </span>
        ))}
      </p>
    );
  if (one.failReason) return <p>{`发放未成功：${one.failReason}。请与${one.officeName}联系更正账户。`}</p>;
  return one.infoConfirmedAt ? (
    <p className="apply-quiet">{`${formatDateTime(one.infoConfirmedAt)} 信息已确认`}</p>
  ) : null;
}

function Answer({ id, subsidy, onAnswered }: { id: string; subsidy: Subsidy; onAnswered(): void }) {
  const { modal } = App.useApp();
  const [answer, { error, loading }] = useMutation(AnswerMyConfirmationDocument);
  function ask(confirm: boolean): void {
    modal.confirm({
      title: confirm ? '确认信息无误？' : '信息有误？',
      content: confirm
        ? `${formatMoney(subsidy.amount)}元将发放至 ${subsidy.bank ?? ''} ${subsidy.bankAccountMasked ?? ''}。确认后进入审核。`
        : `${subsidy.officeName}会收到您的答复，与您核对后重新请您确认。`,
      okText: confirm ? '确认无误' : '信息有误',
      cancelText: '再看看',
      onOk: async () => {
        const input = { id, confirm, channel: 'PC_YWTB' as const };
        const done = await answer({ variables: { input } }).catch(() => undefined);
        if (done) onAnswered();
      },
    });
  }
  return (
    <>
      <div className="apply-acts apply-acts-left">
        <Button type="primary" loading={loading} onClick={() => ask(true)}>
          确认无误
        </Button>
        <Button disabled={loading} onClick={() => ask(false)}>
          信息有误
        </Button>
      </div>
      {error && <Refused error={error} safe="还没有答复，可以再选一次。" />}
    </>
  );
}
