import type { FlowActionData } from '@yjs/web-kit';
import type { InstitutionRowFragment } from '../../../generated/graphql.ts';

const common = {
  __typename: 'FlowAction',
  tone: 'DEFAULT',
  input: 'NONE',
  confirm: true,
  batch: true,
  reasonDict: null,
} as const;

/** What can be done with rows beside the steps of their flow, offered in the same bar. */
export const MARK: FlowActionData = { ...common, action: 'mark', title: '标记' };
export const REMIND: FlowActionData = { ...common, action: 'remind', title: '提醒续期' };

export interface Rights {
  mark: boolean;
  remind: boolean;
}

/** The row with all that the reader may do with it. */
export function withOwnActs(row: InstitutionRowFragment, rights: Rights): InstitutionRowFragment {
  const inLibrary = row.state === 'IN_LIBRARY' || row.state === 'SUSPENDED';
  const renewable = row.expiryState === 'EXPIRING' || row.expiryState === 'EXPIRED';
  const own = [
    ...(rights.mark && inLibrary ? [MARK] : []),
    ...(rights.remind && inLibrary && renewable ? [REMIND] : []),
  ];
  if (own.length === 0) return row;
  return { ...row, flow: { ...row.flow, availableActions: [...row.flow.availableActions, ...own] } };
}
