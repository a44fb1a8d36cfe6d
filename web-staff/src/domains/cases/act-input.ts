import type { DecisionInput } from '@yjs/web-kit';
import type { ActInput } from '../../generated/graphql.ts';

/** A record as the clerk saw it in the dialog: a later version on the server is refused (E-0504). */
export interface SeenRow {
  id: string;
  version: number;
}

/** Dialog values and rows → the act's input, without the request id: that depends on all the rest. */
export function toActInput(
  action: string,
  rows: readonly SeenRow[],
  decision: DecisionInput,
): Omit<ActInput, 'requestId'> {
  const { rows: reasons, ...common } = decision;
  return {
    action,
    ...common,
    rows: rows.map((row) => ({ id: row.id, version: row.version, ...reasons[row.id] })),
  };
}
