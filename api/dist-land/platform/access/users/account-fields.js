import { isUuid } from "../../../database/uuid.js";
import { localDateOf } from "../../calendar/index.js";
import { inScope, scopeOf } from "../../kernel/index.js";
import { findOrgsByIds, standingOf } from "../orgs/find-orgs.js";
import { addressFault } from "./login-addresses.js";
/** Checks of the fields of an account, the same when it is opened and when it is changed; paths are those of the input. */ export function nameFaults(realName) {
    const length = [
        ...realName.trim()
    ].length;
    return length < 2 || length > 40 ? [
        {
            path: 'realName',
            message: '请输入姓名'
        }
    ] : [];
}
export function phoneFaults(phone) {
    return /^1\d{10}$/.test(phone.trim()) ? [] : [
        {
            path: 'phone',
            message: '请输入11位手机号码'
        }
    ];
}
/** An organisation out of the caller's scope is as good as none. */ export async function orgFaults(ctx, orgId) {
    const [org] = isUuid(orgId) ? await findOrgsByIds(ctx, [
        orgId
    ]) : [];
    const reached = org && inScope(scopeOf(ctx.actor), {
        ...standingOf(org),
        districtCode: org.districtCode ?? ''
    });
    return org?.enabled && reached ? [] : [
        {
            path: 'orgId',
            message: '机构不存在或已停用'
        }
    ];
}
/** A last day that is over would close the account the next night. */ export function validToFaults(ctx, validTo) {
    const isOver = validTo != null && validTo < localDateOf(ctx.app.clock.now());
    return isOver ? [
        {
            path: 'validTo',
            message: '有效期不能早于今天'
        }
    ] : [];
}
export function rangeFaults(ranges) {
    const message = addressFault(ranges);
    return message === undefined ? [] : [
        {
            path: 'loginIpRanges',
            message
        }
    ];
}
/** The addresses without blanks and repetitions. */ export function readRanges(ranges) {
    return [
        ...new Set((ranges ?? []).map((range)=>range.trim()).filter(Boolean))
    ];
}

//# sourceMappingURL=account-fields.js.map