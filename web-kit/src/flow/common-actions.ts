import type { FlowActionData } from './flow.types.ts';

/**
 * The acts that *all* selected rows allow and that take a selection, in the first row's order.
 * @param rows available actions of each selected row
 */
export function commonActions(rows: readonly (readonly FlowActionData[])[]): FlowActionData[] {
  const [first, ...others] = rows;
  if (!first) return [];
  return first.filter(
    (action) =>
      action.batch && others.every((row) => row.some((other) => other.action === action.action && other.batch)),
  );
}
