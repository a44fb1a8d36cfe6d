import { useMutation } from '@apollo/client/react';
import { FormDialog } from '@yjs/web-kit';
import type { PaymentAccountInput, PaymentItemRowFragment } from '../../generated/graphql.ts';
import { AccountFields } from './AccountFields.tsx';
import { ChangePaymentAccountDocument } from './payments.graphql.ts';
import { useBankTitle } from './useBankTitle.ts';

/** 更正账户 of an item whose batch is 待提交: the list and its digest are frozen anew. */
export function CorrectAccount(props: { item: PaymentItemRowFragment; onDone(): Promise<unknown>; onClose(): void }) {
  const { item, onDone, onClose } = props;
  const bankTitle = useBankTitle();
  const [change] = useMutation(ChangePaymentAccountDocument);
  return (
    <FormDialog<PaymentAccountInput>
      title="更正收款账户"
      okText="更正"
      onSubmit={async (input) => {
        await change({ variables: { itemId: item.id, version: item.version, input } });
        await onDone();
      }}
      onClose={onClose}
    >
      <p className="yjs-quiet">{`第 ${item.seq} 笔 ${item.nameMasked}，原账户 ${bankTitle(item.bankCode)} ${item.accountMasked}。更正后名单摘要重新计算。`}</p>
      <AccountFields />
    </FormDialog>
  );
}
