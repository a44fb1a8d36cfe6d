import { titleOfCode } from '../../../../platform/forms/index.ts';
import { definePaymentPurpose } from '../../../../platform/payments/index.ts';
import { checkAccount } from '../account/check-account.ts';
import { takeReissued, takeReleased, takeResults } from './take-results.ts';

/** Key of the purpose on batches and messages. */
export const SUBSIDY_PURPOSE = 'SUBSIDY';

/** 自主就业一次性经济补助 as the room of payments knows it (01 §13.4 `PaymentBatch`). The district’s officer makes the batches. */
export const subsidyPurpose = definePaymentPurpose({
  key: SUBSIDY_PURPOSE,
  title: '自主就业一次性经济补助',
  permission: { prepare: 'subsidy:pay', review: 'subsidy:review', approve: 'subsidy:approve', view: 'subsidy:view' },
  roles: { prepare: 'BIZ_OFFICER' },
  accountFault: (name, { bankCode, account, holder }) => {
    if (titleOfCode('bank', bankCode) === undefined) return '银行账户校验未通过：请选择开户银行';
    const checked = checkAccount({ bankCode, bankAccount: account, accountHolder: holder }, name);
    return checked.ok ? undefined : checked.faults[0]?.message;
  },
  onReissued: takeReissued,
  onResults: takeResults,
  onReleased: takeReleased,
});
