import { urlChoice, urlChoices, urlDay, urlText } from '@yjs/web-kit';

/** Which part of the page is open. */
export const tabUrl = { tab: urlChoice(['list', 'request', 'figures'], 'list') };

export const states = ['PENDING', 'APPROVED', 'REJECTED', 'LAPSED'] as const;

/** What of the list stands in the address. */
export const listUrl = {
  ...tabUrl,
  state: urlChoices(states),
  reason: urlText(),
  from: urlDay(),
  to: urlDay(),
  district: urlText(),
};
