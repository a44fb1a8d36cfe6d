import { attachFiles, uploads } from '../../../platform/files/index.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** Code under which files handed in after a request are kept, until item 3's catalogue tells them apart. */
export const SUPPLEMENT_MATERIAL = 'SUPPLEMENT';

/** T8: the files that came with 收取补正材料 become materials of the case, in the transaction that takes it back to its place. */
export async function keepSuppliedMaterials(tx: Ctx, supplied: readonly FlowChange[]): Promise<void> {
  for (const { row, input } of supplied) {
    const files = uploads(input.attachmentIds, SUPPLEMENT_MATERIAL, '补正材料', 'WINDOW_SCAN');
    await attachFiles(tx, { type: 'case', id: row.id }, files);
  }
}
