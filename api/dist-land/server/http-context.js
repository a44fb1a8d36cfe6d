import { resolveActor } from "../platform/access/sessions/resolve-actor.js";
import { SESSION_COOKIE } from "./web-exchange.js";
/** The context of a request outside GraphQL: whoever its session cookie stands for, nobody without one. */ export async function httpContext(app, request) {
    const actor = await resolveActor(app, request.cookies[SESSION_COOKIE], request.ip);
    return app.context(actor, {
        traceId: request.id,
        ip: request.ip
    });
}

//# sourceMappingURL=http-context.js.map