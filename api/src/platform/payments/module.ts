import { moduleOf, withRecords } from '../records/index.ts';
import { paymentBatch } from './batches/batch.record.ts';
import { batchBinding } from './batches/batch-binding.ts';
import { paymentErrors } from './errors.ts';
import { paymentItem } from './items/item.record.ts';
import { batchMost, paymentWatch } from './parameters.ts';
import { paymentPermissions } from './permissions.ts';

/** 资金发放 (01 §13, 03 §33): the room that pays, for every line of business. */
export const paymentsModule = withRecords([moduleOf(paymentBatch, { binding: batchBinding }), moduleOf(paymentItem)], {
  name: 'payments',
  title: '资金发放',
  permissions: paymentPermissions,
  parameters: [batchMost, paymentWatch],
  errors: paymentErrors,
});
