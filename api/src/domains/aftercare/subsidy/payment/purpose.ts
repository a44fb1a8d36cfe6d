import { definePaymentPurpose } from '../../../../platform/payments/index.ts';
import { takeReleased, takeResults } from './take-results.ts';

/** Key of the purpose on batches and messages. */
export const SUBSIDY_PURPOSE = 'SUBSIDY';

/** 自主就业一次性经济补助 as the room of payments knows it (01 §13.4 `PaymentBatch`). The district’s officer makes the batches. */
export const subsidyPurpose = definePaymentPurpose({
  key: SUBSIDY_PURPOSE,
  title: '自主就业一次性经济补助',
  permission: { prepare: 'subsidy:pay', review: 'subsidy:review', approve: 'subsidy:approve', view: 'subsidy:view' },
  roles: { prepare: 'BIZ_OFFICER' },
  onResults: takeResults,
  onReleased: takeReleased,
});
