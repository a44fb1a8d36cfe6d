import { useQuery } from '@apollo/client/react';
import { formatDateTime, usePermission } from '@yjs/web-kit';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { OneClerkMark } from '../cases/index.ts';
import { NamedAccountDocument } from './account.graphql.ts';
import { PaperConfirmation } from './PaperConfirmation.tsx';

/** On the page of a case: the bank account that an agent has named, who has corrected it since, and whether the person has confirmed it (01 §10.3 no. 8, §13.5). */
export default function CaseAccount({ caseId }: { caseId: string }) {
  const { data } = useQuery(NamedAccountDocument, { variables: { caseId } });
  const mayConfirm = usePermission('case:accept');
  const [confirming, setConfirming] = useState(false);
  const account = data?.namedAccount;
  if (!account) return null;
  const {
    state,
    bankName,
    accountMasked,
    originText,
    namedByName,
    namedAt,
    settledAt,
    settledByName,
    onPaper,
    oneClerk,
  } = account;
  const corrected = namedByName ? `（${namedByName} ${formatDateTime(namedAt)}更正）` : '';
  const where = `${bankName} ${accountMasked} ${originText}${corrected}`;
  if (state === 'CONFIRMED')
    return (
      <Alert
        type="info"
        showIcon
        title={`银行账户 ${where}，${onPaper ? `已凭本人签字的确认书登记（${settledByName ?? ''}` : `本人已确认（${settledByName ?? ''}`} ${formatDateTime(settledAt)}）`}
        action={oneClerk && <OneClerkMark />}
      />
    );
  return (
    <Alert
      type="warning"
      showIcon
      title={`银行账户 ${where}，尚未经本人确认；确认之前不能登记补助办理完成，也不能正常办结`}
      action={
        mayConfirm && (
          <Button size="small" onClick={() => setConfirming(true)}>
            登记本人确认
          </Button>
        )
      }
      description={
        confirming && <PaperConfirmation caseId={caseId} account={account} onClose={() => setConfirming(false)} />
      }
    />
  );
}
