import { registerFileAccess } from '../../../../platform/files/index.ts';
import { hasPermission } from '../../../../platform/kernel/index.ts';
import { BATCH } from '../record-types.ts';

/** Papers of a meeting name experts and their scores: they open for who reads those, not for everybody who sees the batch (02 §1.4). Called while modules load. */
export function registerEvidenceFiles(): void {
  registerFileAccess(BATCH, async ({ actor }) => hasPermission(actor, 'training.review:experts'));
}
