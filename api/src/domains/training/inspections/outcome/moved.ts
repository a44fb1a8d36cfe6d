import type { FlowChange } from '../../../../platform/flow/index.ts';

/** An inspection that has moved, as its effects need it. */
export interface Moved extends FlowChange {
  projectId: string;
  roundNo: number;
  districtVerdict: string | null;
}

/** What a mark needs to know of it. */
export const marked = ({ row, projectId }: Moved) => ({ id: row.id, projectId });
