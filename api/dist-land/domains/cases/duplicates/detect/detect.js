import { firstRow, rows, sql } from "../../../../database/sql.js";
import { advance } from "../../../../platform/flow/index.js";
import { claimMatters } from "./claims.js";
import { findMatches } from "./find-matches.js";
import { deriveFlags } from "./flags.js";
import { HIT, keepHits } from "./keep-hits.js";
import { remindOfDuplicates } from "./remind.js";
/**
 * The check of T1 and of every change before the pre-review (4.4 no. 1). Applications of one person wait for each other at the person's row,
 * so that of two in the same second the second sees the first.
 */ export async function detectDuplicates(tx, caseId) {
    await firstRow(tx, sql`select p.id from person p join one_thing_case c on c.person_id = p.id where c.id = ${caseId} for update of p`);
    const matches = await findMatches(tx, caseId);
    await dropOutdated(tx, caseId, matches);
    const blocking = matches.filter(({ severity })=>severity === 'BLOCKING').map((m)=>m.newSubCaseId);
    await claimMatters(tx, caseId, blocking);
    await report(tx, caseId, matches);
}
/** What the nightly look finds for one case: pairs in which it is the later one. */ export async function detectOldPairs(tx, caseId) {
    await report(tx, caseId, await findMatches(tx, caseId, {
        earlierOnly: true
    }));
}
async function report(tx, caseId, matches) {
    const fresh = await keepHits(tx, caseId, matches);
    await deriveFlags(tx, [
        caseId
    ]);
    await remindOfDuplicates(tx, caseId, fresh);
}
/** A corrected number, date or bundle may end a pair that the first look had found. */ async function dropOutdated(tx, caseId, matches) {
    const still = matches.map((m)=>m.subCaseId);
    const outdated = await rows(tx, sql`select id from duplicate_hit where new_case_id = ${caseId} and state in ('OPEN', 'TOLD')
         and not matched_sub_case_id = any(${still}::uuid[]) order by id`);
    if (outdated.length > 0) await advance(tx, {
        type: HIT,
        action: 'expire',
        mode: 'CASCADE',
        rows: outdated
    });
}

//# sourceMappingURL=detect.js.map