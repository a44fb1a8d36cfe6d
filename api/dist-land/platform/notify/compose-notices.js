import { uuidv7 } from "../../database/uuid.js";
import { sm3Hex } from "../crypto/index.js";
import { sealPhone } from "./contact.js";
import { withoutPersonalNumbers } from "./technical-text.js";
import { checkVariables, fillPlaceholders } from "./template-text.js";
const BODY_LIMIT = 2000;
/** Of a notice that has no place in the order of warnings. */ export const LAST_IN_ORDER = Number.MAX_SAFE_INTEGER;
/** Words and addresses every notice; E-0401 as soon as one lacks what its template needs. */ export function composeNotices(ctx, notices, templates, book) {
    return notices.flatMap((notice)=>{
        const template = templates.get(notice.template);
        if (!template) throw new Error(`template ${notice.template} was not loaded`);
        checkVariables(template, notice.variables);
        return book.addresseesOf(notice).map((addressee)=>compose(ctx, notice, template, addressee));
    });
}
function compose(ctx, notice, template, addressee) {
    const now = ctx.app.clock.now();
    const id = uuidv7(now.getTime());
    const { record, variables } = notice;
    const channels = channelsOf(notice.channels ?? template.channels, addressee);
    const phone = channels.includes('SMS') ? sealPhone(ctx.app.keys, id, addressee.phone()) : undefined;
    const wording = template.audience === 'TECH' ? withoutPersonalNumbers : (text)=>text;
    const body = fillPlaceholders(notice.bodyOverride?.trim() || template.body, variables);
    const row = {
        id,
        template_code: template.code,
        template_version: template.version,
        audience: template.audience,
        receiver_user_id: addressee.userId,
        receiver_role: addressee.roleCode,
        receiver_name: addressee.name,
        phone_cipher: phone?.cipher ?? null,
        phone_masked: phone?.masked ?? null,
        phone_index: phone?.index ?? null,
        org_id: addressee.orgId,
        title: wording(fillPlaceholders(template.title, variables)).slice(0, 200),
        body: wording(body).slice(0, BODY_LIMIT),
        priority: notice.priority ?? template.priority,
        priority_order: notice.priorityOrder ?? LAST_IN_ORDER,
        fallback_of: notice.fallbackOf ?? null,
        matter_code: notice.matterCode ?? null,
        matter_name: textOrNull(variables.事项名称),
        record_type: record?.type ?? null,
        record_id: record?.id ?? null,
        record_title: record?.title ?? null,
        link: notice.link ?? (record ? linkOf(ctx, record) : null),
        idempotency_key: keyOf(notice, addressee, id),
        created_at: now.toISOString()
    };
    return {
        row,
        channels,
        notice
    };
}
/** People outside have no console; where nobody holds a role, one row says so. */ function channelsOf(channels, { isStaff, userId }) {
    if (!isStaff) return [
        'SMS'
    ];
    return userId ? channels : [
        'IN_APP'
    ];
}
/** (template, record, receiver, due), digested so that a phone number in it cannot be read (01 §6.7). */ function keyOf({ template, record, dueKey }, addressee, id) {
    if (dueKey === undefined) return id;
    return sm3Hex([
        template,
        record?.id ?? '',
        addressee.key,
        dueKey
    ].join('|'));
}
function linkOf(ctx, { type, id }) {
    return ctx.app.registry.records.get(type)?.link.replace('{id}', id) ?? null;
}
function textOrNull(value) {
    return value === undefined ? null : String(value);
}

//# sourceMappingURL=compose-notices.js.map