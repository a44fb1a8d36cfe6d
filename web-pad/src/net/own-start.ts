import type { OwnPadFragment } from '../generated/graphql.ts';
import type { Page } from './open-call.ts';

/** The page of 开始评价 for the next person, without a call; undefined where the pad stands at no counter, or was never told one. */
export function ownStartPage(own: OwnPadFragment | undefined): Page | undefined {
  const content = own?.ownStart;
  if (!content) return undefined;
  return {
    __typename: 'PadPage',
    // This pad's own: no call of the service has it.
    callId: crypto.randomUUID(),
    serviceNo: '',
    page: content,
  };
}
