import { firstRow, run, sql } from "../../../database/sql.js";
import { isUuid } from "../../../database/uuid.js";
import { recordAudit, recordAuditApart } from "../../audit/index.js";
import { refuse } from "../../errors/index.js";
import { requireUser, transaction } from "../../kernel/index.js";
import { refuseAccess } from "../errors.js";
import { accessEvents } from "../events.js";
import { tellOrgChange } from "../notices/tell-org-change.js";
import { assertAdministratorsElsewhere } from "../roles/administrators.js";
import { endSessionsOfOrg } from "../sessions/end-sessions.js";
import { readReason } from "../users/administer.js";
import { findAdministeredOrgs, getAdministeredOrg } from "./administered-orgs.js";
/**
 * 启用 or 停用 of an organisation (03 §40 "Edge cases"). Its users cannot sign in any more and their sessions end at once, on every node;
 * new applications no longer go there; its to-dos wait, with their limits running. E-QX-37 while organisations below it are enabled,
 * E-QX-38 the own one, E-QX-07 the one in which all administrators of a kind sit.
 */ export async function setOrgEnabled(ctx, input) {
    const reason = readReason(input.reason);
    return transaction(ctx, async (tx)=>{
        const before = await lockOrg(tx, input);
        if (before.enabled !== input.enabled) {
            if (!input.enabled) await assertMayDisable(tx, before);
            await run(tx, sql`update org set enabled = ${input.enabled}, version = version + 1, updated_at = ${tx.app.clock.now()} where id = ${before.id}`);
            const ended = input.enabled ? 0 : await endSessionsOfOrg(tx, before.id);
            await tellOrgChange(tx, before, {
                change: input.enabled ? '已启用' : '已停用',
                reason
            });
            await recordAudit(tx, {
                event: input.enabled ? accessEvents.orgEnabled : accessEvents.orgDisabled,
                objectType: 'org',
                objectId: before.id,
                detail: {
                    code: before.code,
                    name: before.name,
                    reason,
                    ...input.enabled ? {} : {
                        sessionsEnded: ended
                    }
                }
            });
        }
        return getAdministeredOrg(tx, before.id);
    });
}
/** @throws NOT_FOUND, with an audit row for one out of scope; E-0504 */ async function lockOrg(tx, { id, version }) {
    const locked = isUuid(id) ? await firstRow(tx, sql`select version from org where id = ${id} for update`) : undefined;
    if (!locked) throw refuse('NOT_FOUND');
    const found = (await findAdministeredOrgs(tx)).find((org)=>org.id === id);
    if (!found) {
        await recordAuditApart(tx, {
            event: 'access.out-of-scope',
            objectType: 'org',
            objectId: id,
            ok: false
        });
        throw refuse('NOT_FOUND');
    }
    if (locked.version !== version) throw refuse('E-0504');
    return found;
}
async function assertMayDisable(tx, org) {
    if (org.id === requireUser(tx).orgId) throw refuseAccess('E-QX-38');
    if (org.enabledChildren > 0) throw refuseAccess('E-QX-37', {
        count: String(org.enabledChildren)
    });
    await assertAdministratorsElsewhere(tx, org.id);
}

//# sourceMappingURL=set-org-enabled.js.map