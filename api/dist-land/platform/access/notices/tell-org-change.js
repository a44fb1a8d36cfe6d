import { actorName } from "../../kernel/index.js";
import { sendNotices } from "../../notify/index.js";
import { administrators } from "./administrators.js";
import { ORG_WATCH } from "./templates.js";
/** Tells the security administrators that an organisation was switched off or on again. */ export async function tellOrgChange(tx, org, { change, reason }) {
    await sendNotices(tx, [
        {
            template: ORG_WATCH,
            receivers: await administrators(tx, [
                'SEC_ADMIN'
            ]),
            variables: {
                操作人: actorName(tx.actor),
                机构: org.name,
                变动: change,
                原因: reason
            }
        }
    ]);
}

//# sourceMappingURL=tell-org-change.js.map