import { badInput } from "../../errors/index.js";
import { transaction } from "../../kernel/index.js";
import { tellActivation } from "../notices/tell-account-change.js";
import { nameFaults, orgFaults, phoneFaults, rangeFaults, readRanges, validToFaults } from "./account-fields.js";
import { createUser } from "./create-user.js";
import { oneTimePassword } from "./passwords.js";
import { oneTimeEnd } from "./reset-password.js";
/**
 * 开通: an account with a one-time password that is shown once and ends in 24 hours (03 §40.3); its owner hears by SMS where to activate
 * it. BAD_INPUT names each wrong field; E-QX-01, E-QX-06.
 */ export async function openAccount(ctx, request) {
    const faults = await faultsOf(ctx, request);
    if (faults.length > 0) throw badInput(faults);
    const password = oneTimePassword();
    const expiresAt = oneTimeEnd(ctx.app.clock.now());
    const loginName = request.loginName.trim();
    await transaction(ctx, async (tx)=>{
        const id = await createUser(tx, {
            loginName,
            realName: request.realName.trim(),
            phone: request.phone.trim(),
            orgId: request.orgId,
            roles: request.roles,
            password,
            passwordExpiresAt: expiresAt,
            loginIpRanges: readRanges(request.loginIpRanges),
            ...request.idNo ? {
                idNo: request.idNo.trim()
            } : {},
            ...request.validTo ? {
                validTo: request.validTo
            } : {}
        });
        await tellActivation(tx, {
            id,
            loginName
        }, expiresAt);
    });
    return {
        password,
        expiresAt
    };
}
async function faultsOf(ctx, request) {
    const { realName, phone, orgId, validTo, loginIpRanges } = request;
    return [
        ...nameFaults(realName),
        ...phoneFaults(phone),
        ...await orgFaults(ctx, orgId),
        ...validToFaults(ctx, validTo),
        ...rangeFaults(readRanges(loginIpRanges))
    ];
}

//# sourceMappingURL=open-account.js.map