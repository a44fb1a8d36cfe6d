import type { FlowActionData } from '@yjs/web-kit';

/** States in which asking the discharge system anew says something. */
export const ASKABLE: readonly string[] = ['PENDING', 'RETURNED', 'WAITLIST', 'APPROVED'];

/** 重新核验 stands beside the steps of the flow, offered in the same bar (02 §12.4 “Batch”). */
export const REVERIFY: FlowActionData = {
  __typename: 'FlowAction',
  action: 'reverify',
  title: '重新核验',
  tone: 'DEFAULT',
  input: 'NONE',
  confirm: true,
  batch: true,
  reasonDict: null,
};
