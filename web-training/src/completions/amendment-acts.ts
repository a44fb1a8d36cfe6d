import { actsOf } from '@yjs/web-kit';
import { completionAmendment } from '../records/completion-amendment.ts';

export const amendmentActs = actsOf(completionAmendment, {
  name: ({ amendmentNo }) => amendmentNo,
  consequences: { recall: ['申请不再办理，证书登记不变。'] },
});
