import { formatDateTime } from '@yjs/web-kit';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { MyApplicationPageFragment } from '../generated/graphql.ts';

const AccountDialog = lazy(async () => ({ default: (await import('./AccountDialog.tsx')).AccountDialog }));

/** The bank account that an agent has named, or the window corrected since: it waits for the person, who confirms it or names another (01 §10.3 no. 8). */
export function AccountPanel({ application }: { application: MyApplicationPageFragment }) {
  const [asking, setAsking] = useState<'CONFIRM' | 'OTHER'>();
  const { account, mayConfirmAccount } = application;
  if (!account) return null;
  const { state, stateTitle, bankName, accountMasked, originText, settledAt, settledByName, onPaper } = account;
  return (
    <section className="apply-card" aria-labelledby="own-account">
      <h2 id="own-account">
        银行账户 <span className="apply-mark">{stateTitle}</span>
      </h2>
      <p>
        {bankName} {accountMasked}
      </p>
      <p className="apply-quiet">
        {originText}。
        {state === 'CONFIRMED' &&
          settledAt &&
          (onPaper
            ? `服务中心已凭您签字的确认书登记，${formatDateTime(settledAt)}。`
            : `${settledByName ?? ''} ${formatDateTime(settledAt)} 确认。`)}
      </p>
      {state === 'PENDING' && <p className="apply-note">本人确认之前，不会向这个账户发放补助。</p>}
      {mayConfirmAccount && (
        <div className="apply-acts apply-acts-left">
          <Button type="primary" onClick={() => setAsking('CONFIRM')}>
            确认是本人账户
          </Button>
          <Button onClick={() => setAsking('OTHER')}>改为本人的其他账户</Button>
        </div>
      )}
      {asking && mayConfirmAccount && (
        <Suspense fallback={null}>
          <AccountDialog
            id={application.id}
            account={account}
            other={asking === 'OTHER'}
            onClose={() => setAsking(undefined)}
          />
        </Suspense>
      )}
    </section>
  );
}
