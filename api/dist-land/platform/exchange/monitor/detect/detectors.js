import { burst, offHours, outsideEntry, unauthorised, unproven } from "./door.js";
import { bulk, enumeration } from "./extraction.js";
import { errorRatio, slow } from "./quality.js";
import { drift, silentSource } from "./sources.js";
import { backlog, failedTransfers } from "./transfers.js";
import { volume } from "./volume.js";
const detectors = {
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
    R14: outsideEntry
};
/** How a rule looks. */ export function detectorOf(rule) {
    const found = detectors[rule];
    if (!found) throw new Error(`rule ${rule} has no detector`);
    return found;
}

//# sourceMappingURL=detectors.js.map