import { firstRow, sql } from "../../../database/sql.js";
import { PUBLIC } from "../../../graphql/access-decorators.js";
import { protectKey } from "../../crypto/index.js";
import { anonymous } from "../../kernel/index.js";
import { tokenHash } from "../sessions/start-session.js";
import { DEMO_PIN, demoKeyPair, isDemo } from "./demo-accounts.js";
import { demoPersons } from "./demo-persons.js";
/** Serves the key files of the demo administrators, in demo mode only; elsewhere the addresses do not exist. */ export function demoKeyRoutes(server, app) {
    if (!isDemo(app)) return;
    const config = {
        access: [
            PUBLIC
        ]
    };
    server.get('/demo/keys/mine.json', {
        config
    }, async (request, reply)=>send(reply, await loginOf(app, request)));
    server.get('/demo/keys/:loginName(^[a-z0-9_]+).json', {
        config
    }, (request, reply)=>send(reply, request.params.loginName));
}
/** Whose sign-in is under way in the asking browser. */ async function loginOf(app, request) {
    const token = request.cookies.sid;
    if (token === undefined) return undefined;
    const found = await firstRow(app.context(anonymous), sql`select u.login_name as login from session s join user_account u on u.id = s.user_id where s.token_hash = ${tokenHash(token)}`);
    return found?.login;
}
async function send(reply, loginName) {
    const person = demoPersons.find((p)=>p.withKey === true && p.loginName === loginName);
    if (!person) return reply.callNotFound();
    return reply.header('content-disposition', `attachment; filename="${person.loginName}.json"`).header('cache-control', 'no-store').send(await keyFile(person.loginName));
}
const files = new Map();
function keyFile(loginName) {
    const known = files.get(loginName) ?? protectKey(demoKeyPair(loginName), loginName, DEMO_PIN);
    files.set(loginName, known);
    return known;
}

//# sourceMappingURL=key-routes.js.map