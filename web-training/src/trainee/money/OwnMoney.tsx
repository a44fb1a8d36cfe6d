import { useQuery } from '@apollo/client/react';
import { PageHeader, QueryGate } from '@yjs/web-kit';
import { Empty } from 'antd';
import { AccountCard, CompletionCard, PayoutCard } from './MoneyCards.tsx';
import { OwnMoneyDocument } from './money.graphql.ts';

/** 补助和证书: what one has been paid, is to be paid, and has earned (SC13-4). */
export default function OwnMoney() {
  const query = useQuery(OwnMoneyDocument, { fetchPolicy: 'cache-and-network' });
  const data = query.data;
  const nothing = data && data.ownLivingPayouts.length === 0 && data.ownCompletionResults.length === 0;
  return (
    <>
      <PageHeader
        title="补助和证书"
        help="这里是您的生活补助、结业结果和证书。生活补助由培训机构发放到您的收款账户，区退役军人事务局确认。"
      />
      <QueryGate queries={[query]}>
        {data && (
          <>
            <AccountCard account={data.ownBankAccount} />
            {data.ownLivingPayouts.map((payout) => (
              <PayoutCard key={payout.id} payout={payout} headed={false} />
            ))}
            {data.ownCompletionResults.map((completion) => (
              <CompletionCard key={completion.id} completion={completion} headed={false} />
            ))}
            {nothing && (
              <section className="phone-card">
                <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="结课后，结业结果、证书和生活补助显示在这里" />
              </section>
            )}
          </>
        )}
      </QueryGate>
    </>
  );
}
