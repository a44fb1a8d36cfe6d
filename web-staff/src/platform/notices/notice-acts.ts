import type { FlowActionData } from '@yjs/web-kit';

const base = { __typename: 'FlowAction', input: 'NONE', confirm: false, batch: true } as const;

/** Acts on selected notices; what of them a row allows, its own state says. */
export const readAction: FlowActionData = {
  ...base,
  action: 'read',
  title: '标记已读',
  tone: 'PRIMARY',
  reasonDict: null,
};
export const resendAction: FlowActionData = {
  ...base,
  action: 'resend',
  title: '重新发送',
  tone: 'DEFAULT',
  reasonDict: null,
};
