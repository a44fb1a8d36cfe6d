import { onWithheldFiles, registerFileAccess } from '../../../../platform/files/index.ts';
import { hasPermission } from '../../../../platform/kernel/index.ts';
import { APPLICATION, MINUTES } from '../../applications/index.ts';
import { readsExperts } from '../batches/review-reader.ts';
import { BATCH } from '../record-types.ts';

/**
 * Papers of a meeting name experts and their scores: they open for who reads those, not for everybody who sees the batch (02 §1.4), nor for
 * the institution or the district of one application that was filed with them. Called while modules load.
 */
export function registerEvidenceFiles(): void {
  registerFileAccess(BATCH, async ({ actor }) => hasPermission(actor, 'training.review:experts'));
}

export const withheldMinutes = onWithheldFiles.join({ type: APPLICATION, materialCode: MINUTES, reads: readsExperts });
