import { recordAudit } from "../../audit/index.js";
import { requireUser, transaction } from "../../kernel/index.js";
import { refuseAccess } from "../errors.js";
import { accessEvents } from "../events.js";
import { endSessions } from "../sessions/end-sessions.js";
import { changeAccount } from "./account.js";
import { accountToAdminister, administered, readReason } from "./administer.js";
/**
 * 解除密钥绑定 for a lost or broken SM2 key (03 §41.9): the next sign-in asks for a new one wherever a role demands a second factor. Ends
 * every session of the user, also one that waits for the old key's signature. E-QX-20 the own account, so that no administrator swaps the
 * own key alone; E-QX-23 no key is bound.
 */ export async function unbindSecondFactor(ctx, input) {
    const reason = readReason(input.reason);
    return transaction(ctx, async (tx)=>{
        const account = await accountToAdminister(tx, input.id, input.version);
        if (account.id === requireUser(tx).userId) throw refuseAccess('E-QX-20');
        if (account.secondFactor === 'NONE') throw refuseAccess('E-QX-23');
        await changeAccount(tx, account, {
            secondFactor: 'NONE',
            publicKey: null
        });
        await endSessions(tx, account.id, 'FACTOR');
        await recordAudit(tx, {
            event: accessEvents.factorUnbound,
            objectType: 'user',
            objectId: account.id,
            before: account.publicKey,
            detail: {
                reason,
                loginName: account.loginName
            }
        });
        return administered(tx, account.id);
    });
}

//# sourceMappingURL=unbind-second-factor.js.map