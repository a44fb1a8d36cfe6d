import { useQuery } from '@apollo/client/react';
import { AccountCard, CompletionCard, PayoutCard } from './MoneyCards.tsx';
import { OwnMoneyDocument } from './money.graphql.ts';

/** On the page of one's enrolment: its result, certificate and payout line, and where money goes once the training has begun (SC13-4). */
export function MoneyOfEnrolment({ enrolmentId }: { enrolmentId: string }) {
  const { data } = useQuery(OwnMoneyDocument, { fetchPolicy: 'cache-and-network' });
  if (!data) return null;
  const payouts = data.ownLivingPayouts.filter((one) => one.enrolmentId === enrolmentId);
  return (
    <>
      {data.ownCompletionResults
        .filter((one) => one.enrolmentId === enrolmentId)
        .map((completion) => (
          <CompletionCard key={completion.id} completion={completion} />
        ))}
      {payouts.map((payout) => (
        <PayoutCard key={payout.id} payout={payout} />
      ))}
      <AccountCard account={data.ownBankAccount} />
    </>
  );
}
