import { rows, sql } from "../../database/sql.js";
import { registerConfirmation } from "../../platform/confirmations/index.js";
import { registerPersonPlaces } from "../people/index.js";
import { CONSENT } from "./consent/ask-for-consent.js";
import { takeConsentAnswers } from "./consent/take-answers.js";
function candidatesOf(ctx, personId) {
    return rows(ctx, sql`select distinct org_id as "orgId", org_path as "orgPath", district_code as "districtCode" from entitlement_candidate
         where person_id = ${personId}`);
}
/** What 免申即享 tells other rooms about itself; once, while modules load. */ export function joinRooms() {
    registerConfirmation(CONSENT, takeConsentAnswers);
    registerPersonPlaces('entitlement:view', candidatesOf);
}

//# sourceMappingURL=hooks.js.map