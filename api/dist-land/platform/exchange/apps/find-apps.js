import { rows, sql } from "../../../database/sql.js";
import { isUuid } from "../../../database/uuid.js";
import { refuse } from "../../errors/index.js";
import { maskedContact } from "../config/contact.js";
import { appWithin, assertAppWithin } from "./app-reach.js";
/** Applications within reach, by name. */ export function findApps(ctx, search) {
    const term = search?.trim();
    const named = term ? sql`(starts_with(a.app_id, ${term}) or strpos(a.name, ${term}) > 0)` : sql`true`;
    return select(ctx, sql`${appWithin(ctx, 'a')} and ${named}`);
}
/** @throws NOT_FOUND, also for one out of reach */ export async function getApp(ctx, id) {
    await assertAppWithin(ctx, id);
    const [found] = isUuid(id) ? await select(ctx, sql`a.id = ${id}`) : [];
    if (!found) throw refuse('NOT_FOUND');
    return found;
}
async function select(ctx, where) {
    const found = await rows(ctx, sql`select a.id, a.version, a.app_id as "appId", a.name, a.sender_code as "senderCode", a.system_code as "systemCode",
               a.contact as "sealedContact", a.office_hours as "officeHours", a.secret is not null as "secretSet",
               a.sm2_public_key as "sm2PublicKey", a.key_set_at as "keySetAt", a.previous_until as "previousUntil",
               a.allowed_ips as "allowedIps", a.biz_types as "bizTypes", a.rate_per_minute as "ratePerMinute",
               a.client_certificate as "clientCertificate", a.enabled, a.org_id as "orgId", o.name as "orgName",
               (select count(*)::int from distribution d where d.app_id = a.id and d.state <> 'RECALLED') as "distributionCount"
          from exchange_app a left join org o on o.id = a.org_id where ${where} order by a.name, a.app_id limit 1000`);
    return found.map(({ sealedContact, ...row })=>({
            ...row,
            contact: maskedContact(ctx, 'exchange_app', row.id, sealedContact)
        }));
}

//# sourceMappingURL=find-apps.js.map