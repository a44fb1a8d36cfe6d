import type { FlowActionData } from '@yjs/web-kit';
import type { InstitutionRowFragment } from '../../../generated/graphql.ts';
import { MARK, markActs } from '../marks/mark-acts.ts';

/** 提醒续期, offered with the steps of the flow. */
export const REMIND: FlowActionData = { ...MARK, action: 'remind', title: '提醒续期' };

export interface Rights {
  mark: boolean;
  remind: boolean;
}

/** The row with all that the reader may do with it. */
export function withOwnActs(row: InstitutionRowFragment, rights: Rights): InstitutionRowFragment {
  const inLibrary = row.state === 'IN_LIBRARY' || row.state === 'SUSPENDED';
  const renewable = row.expiryState === 'EXPIRING' || row.expiryState === 'EXPIRED';
  const own = [
    ...(rights.mark ? markActs(row.state, row.marks) : []),
    ...(rights.remind && inLibrary && renewable ? [REMIND] : []),
  ];
  if (own.length === 0) return row;
  return { ...row, flow: { ...row.flow, availableActions: [...row.flow.availableActions, ...own] } };
}
