import { burst, offHours, outsideEntry, unauthorised, unproven } from './door.ts';
import { bulk, enumeration } from './extraction.ts';
import type { Detector } from './finding.ts';
import { errorRatio, slow } from './quality.ts';
import { drift, silentSource } from './sources.ts';
import { backlog, failedTransfers } from './transfers.ts';
import { volume } from './volume.ts';

const detectors: Readonly<Record<string, Detector>> = {
  R1: unauthorised,
  R2: unproven,
  R3: burst,
  R4: volume,
  R5: bulk,
  R6: enumeration,
  R7: offHours,
  R8: errorRatio,
  R9: silentSource,
  R10: failedTransfers,
  R11: backlog,
  R12: drift,
  R13: slow,
  R14: outsideEntry,
};

/** How a rule looks. */
export function detectorOf(rule: string): Detector {
  const found = detectors[rule];
  if (!found) throw new Error(`rule ${rule} has no detector`);
  return found;
}
