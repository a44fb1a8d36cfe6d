import { findOrgByCode } from "../../../platform/access/index.js";
import { sendNotices } from "../../../platform/notify/index.js";
const CITY = '310000';
export async function warnTechnicians(tx, { key, ...variables }) {
    const city = await findOrgByCode(tx, CITY);
    if (!city) return;
    await sendNotices(tx, [
        {
            template: 'N04',
            receivers: [
                {
                    roleCode: 'TECH',
                    orgId: city.id
                }
            ],
            variables: {
                ...variables,
                traceId: tx.traceId
            },
            dueKey: key
        }
    ]);
}

//# sourceMappingURL=warn-technicians.js.map