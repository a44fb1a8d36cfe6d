import { sm2KeyPairOf, sm3Hex } from "../../crypto/index.js";
import { demoPersons } from "./demo-persons.js";
export const DEMO_PASSWORD = 'Tuiyi@2026';
export const DEMO_PIN = 'Demo-2026';
/** The key file of the administrator who stands between password and second factor in the asking browser. */ export const KEY_FILE_URL = '/demo/keys/mine.json';
/** Whether this process may show and create demo accounts at all. */ export function isDemo(app) {
    return app.config.demo && !app.config.production;
}
/** The demo accounts; none outside demo mode. */ export function demoAccounts(app) {
    if (!isDemo(app)) return [];
    return demoPersons.map(({ loginName, title, client, withKey })=>({
            loginName,
            password: DEMO_PASSWORD,
            title,
            client,
            note: withKey ? `需密钥文件 /demo/keys/${loginName}.json，PIN 码 ${DEMO_PIN}` : null
        }));
}
/** The key pair of a demo administrator: the same at every start, known to everybody, refused in production. */ export function demoKeyPair(loginName) {
    return sm2KeyPairOf(sm3Hex(`demo key of ${loginName}`));
}

//# sourceMappingURL=demo-accounts.js.map