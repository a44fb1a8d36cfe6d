import { formatDateTime } from "../../calendar/index.js";
import { actorName } from "../../kernel/index.js";
import { sendNotices } from "../../notify/index.js";
import { administrators } from "./administrators.js";
import { ACCOUNT_CHANGED, ACCOUNT_OPENED, ACCOUNT_WATCH } from "./templates.js";
/** Tells the owner, by SMS too, and the security administrators (03 §40 "notifications"). */ export async function tellAccountChange(tx, account, { change, reason }) {
    const variables = {
        登录名: account.loginName,
        变动: change,
        原因: reason
    };
    const watching = (await administrators(tx, [
        'SEC_ADMIN'
    ])).filter((receiver)=>!('userId' in receiver) || receiver.userId !== account.id);
    await sendNotices(tx, [
        {
            template: ACCOUNT_CHANGED,
            receivers: [
                {
                    userId: account.id
                }
            ],
            variables
        },
        {
            template: ACCOUNT_WATCH,
            receivers: watching,
            variables: {
                ...variables,
                操作人: actorName(tx.actor),
                单位: account.orgName
            }
        }
    ]);
}
/** The activation message of a new account: until when, and where; the password is told by the administrator. */ export async function tellActivation(tx, account, expiresAt) {
    const { PUBLIC_URL, PORT } = tx.app.config;
    const base = (PUBLIC_URL ?? `http://127.0.0.1:${PORT}`).replace(/\/$/, '');
    const variables = {
        登录名: account.loginName,
        有效期: formatDateTime(expiresAt),
        网址: `${base}/staff/`
    };
    await sendNotices(tx, [
        {
            template: ACCOUNT_OPENED,
            receivers: [
                {
                    userId: account.id
                }
            ],
            variables
        }
    ]);
}

//# sourceMappingURL=tell-account-change.js.map