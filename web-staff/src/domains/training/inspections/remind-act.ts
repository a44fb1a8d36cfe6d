import type { FlowActionData } from '@yjs/web-kit';
import type { InspectionRowFragment } from '../../../generated/graphql.ts';

/** 催报 stands beside the steps of the flow, offered in the same bar. */
export const REMIND: FlowActionData = {
  __typename: 'FlowAction',
  action: 'remind',
  title: '催报',
  tone: 'DEFAULT',
  input: 'NONE',
  confirm: true,
  batch: true,
  reasonDict: null,
};

/** The row with 催报, where its institution has something to hand in. */
export function withRemind(row: InspectionRowFragment, mayRemind: boolean): InspectionRowFragment {
  if (!mayRemind || (row.state !== 'REPORTING' && row.state !== 'IMPROVING')) return row;
  return { ...row, flow: { ...row.flow, availableActions: [...row.flow.availableActions, REMIND] } };
}
