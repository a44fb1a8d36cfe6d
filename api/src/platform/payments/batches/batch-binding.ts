import type { RecordBinding } from '../../flow/index.ts';
import { askBeforePaying } from '../before-paying.ts';
import { applyBatchEffects } from './batch-effects.ts';
import { judged } from './batch-facts.ts';
import { batchDocuments } from './signed-document.ts';

/** What batches add to their declaration. */
export const batchBinding: Partial<RecordBinding> = {
  ...judged,
  document: batchDocuments,
  askFirst: async (ctx, action) => {
    if (action === 'approve' || action === 'push') await askBeforePaying(ctx);
  },
  onChange: applyBatchEffects,
};
