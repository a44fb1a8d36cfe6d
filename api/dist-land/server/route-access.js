import { BY_OPERATION, BY_SIGNATURE, PUBLIC } from "../graphql/access-decorators.js";
import { requireCall } from "../platform/access/index.js";
import { httpContext } from "./http-context.js";
const OPEN = [
    PUBLIC,
    BY_OPERATION,
    BY_SIGNATURE
];
/**
 * Lets a request in only as its route declares (03 §40.3, "every API checks on the server"): before its body is read, so that strangers
 * cannot make the server work. A route that declares nothing is closed to everybody, and a test names it.
 */ export function guardRoutes(server, app) {
    const admit = async (request, access)=>requireCall(await httpContext(app, request), access, `${request.method} ${request.routeOptions.url}`);
    server.addHook('onRequest', (request, _reply, done)=>{
        const access = request.routeOptions.config?.access ?? [];
        if (request.is404 || access.some((word)=>OPEN.includes(word))) done();
        else admit(request, access).then(()=>done(), done);
    });
}
/** Declares the access of every route that a plug-in will mount in the scope. */ export function declareAll(scope, access) {
    scope.addHook('onRoute', (route)=>{
        route.config = {
            ...route.config,
            access: [
                ...access
            ]
        };
    });
}

//# sourceMappingURL=route-access.js.map