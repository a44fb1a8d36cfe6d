import { formatMoney, StateTag, type StateTone } from '@yjs/web-kit';
import { Button, Descriptions } from 'antd';
import { Link } from 'react-router';
import type { CompletionResult, OwnMoneyQuery, PayoutResult } from '../../generated/graphql.ts';
import { completionCertificateTypeTitles } from '../../generated/titles/completion-certificate-type.ts';
import { completionResultTitles } from '../../generated/titles/completion-result.ts';

type Payout = OwnMoneyQuery['ownLivingPayouts'][number];
type Completion = OwnMoneyQuery['ownCompletionResults'][number];

const payoutTones: Readonly<Record<PayoutResult, StateTone>> = { PAID: 'done', FAILED: 'ended', PENDING: 'waiting' };
const resultTones: Readonly<Record<CompletionResult, StateTone>> = {
  COMPLETED: 'done',
  NOT_COMPLETED: 'ended',
  WITHDRAWN: 'ended',
};

/** 结业结果和证书 of one run. */
export function CompletionCard({ completion, headed = true }: { completion: Completion; headed?: boolean }) {
  const { runName, result, reason, attendanceRate, certificateType, certificateNo, certificateDate, passedOn } =
    completion;
  return (
    <section className="phone-card" aria-label="结业结果和证书">
      <span className="phone-card-title">
        <h2>{headed ? '结业结果和证书' : runName}</h2>
        <StateTag title={completionResultTitles[result]} tone={resultTones[result]} />
      </span>
      <Descriptions
        column={1}
        size="small"
        items={[
          { key: 'rate', label: '出勤率', children: attendanceRate === null ? '—' : `${attendanceRate}%` },
          ...(reason ? [{ key: 'why', label: '未结业原因', children: reason }] : []),
          ...(passedOn ? [{ key: 'on', label: '结课日期', children: passedOn }] : []),
          ...(certificateNo && certificateType
            ? [
                { key: 'type', label: '证书', children: completionCertificateTypeTitles[certificateType] },
                { key: 'no', label: '证书编号', children: certificateNo },
                { key: 'date', label: '发证日期', children: certificateDate ?? '—' },
              ]
            : []),
        ]}
      />
      {result === 'COMPLETED' && !certificateNo && <p className="yjs-quiet">证书尚未登记，发证后显示在这里。</p>}
    </section>
  );
}

/** 生活补助 of one run: how much, where it stands, to which account. */
export function PayoutCard({ payout, headed = true }: { payout: Payout; headed?: boolean }) {
  const { runName, institutionName, dueAmount, paidAmount, paidOn, result, standing, failReason, accountMasked } =
    payout;
  return (
    <section className="phone-card" aria-label="生活补助">
      <span className="phone-card-title">
        <h2>{headed ? '生活补助' : runName}</h2>
        <StateTag title={standing} tone={result ? payoutTones[result] : 'waiting'} />
      </span>
      <Descriptions
        column={1}
        size="small"
        items={[
          { key: 'due', label: '应发金额', children: `${formatMoney(dueAmount)} 元` },
          ...(paidAmount ? [{ key: 'paid', label: '实发金额', children: `${formatMoney(paidAmount)} 元` }] : []),
          ...(paidOn ? [{ key: 'on', label: '发放日期', children: paidOn }] : []),
          ...(accountMasked ? [{ key: 'to', label: '收款账号', children: accountMasked }] : []),
          { key: 'by', label: '发放机构', children: institutionName },
        ]}
      />
      {result === 'FAILED' && (
        <p className="phone-due">
          发放失败：{failReason}。请<Link to="/account">核对收款账户</Link>，机构会再次发放。
        </p>
      )}
    </section>
  );
}

/** Where the money goes; asked for before anything can be paid. */
export function AccountCard({ account }: { account: OwnMoneyQuery['ownBankAccount'] }) {
  const { bankName, accountMasked, byInstitution } = account;
  return (
    <section className="phone-card" aria-label="收款账户">
      <h2>收款账户</h2>
      {accountMasked ? (
        <p>
          {bankName}
          <br />
          {accountMasked}
          {byInstitution && <span className="yjs-quiet">（培训机构登记）</span>}
        </p>
      ) : (
        <p>尚未登记。生活补助发放到本人的银行账户，请先登记。</p>
      )}
      <Link to="/account">
        <Button block>{accountMasked ? '查看或修改收款账户' : '登记收款账户'}</Button>
      </Link>
    </section>
  );
}
