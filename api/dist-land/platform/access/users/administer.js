import { isUuid } from "../../../database/uuid.js";
import { recordAuditApart } from "../../audit/index.js";
import { badInput, refuse } from "../../errors/index.js";
import { requireUser } from "../../kernel/index.js";
import { findAccount } from "./account.js";
import { findUser } from "./find-users.js";
/**
 * Loads and locks the account of an administrator's act. NOT_FOUND for an unknown id and, with an audit row, for one out of scope; E-0504
 * when somebody changed it since `version` was seen.
 */ export async function accountToAdminister(tx, id, version) {
    requireUser(tx);
    const account = isUuid(id) ? await findAccount(tx, id, true) : undefined;
    if (!account) throw refuse('NOT_FOUND');
    if (!await findUser(tx, id)) {
        await recordAuditApart(tx, {
            event: 'access.out-of-scope',
            objectType: 'user',
            objectId: id,
            ok: false
        });
        throw refuse('NOT_FOUND');
    }
    if (account.version !== version) throw refuse('E-0504');
    return account;
}
/** The account after the act, as the list shows it. */ export async function administered(tx, id) {
    const user = await findUser(tx, id);
    if (!user) throw refuse('NOT_FOUND');
    return user;
}
/** A reason of 5 to 500 characters (00-common). */ export function readReason(reason) {
    const text = reason.trim();
    if (text.length < 5 || text.length > 500) throw badInput([
        {
            path: 'reason',
            message: '请填写原因（5至500字）',
            code: 'E-0005'
        }
    ]);
    return text;
}

//# sourceMappingURL=administer.js.map