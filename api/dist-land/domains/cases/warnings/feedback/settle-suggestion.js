import { run, sql } from "../../../../database/sql.js";
/** The suggestion behind a version is over once somebody has decided about the version. */ export async function settleSuggestion(tx, { suggestionId, approved }) {
    if (!suggestionId) return;
    await run(tx, sql`update rule_suggestion set state = ${approved ? 'APPROVED' : 'REJECTED'}, decided_at = ${tx.app.clock.now()}
         where id::text = ${suggestionId} and state = 'OPEN'`);
}

//# sourceMappingURL=settle-suggestion.js.map