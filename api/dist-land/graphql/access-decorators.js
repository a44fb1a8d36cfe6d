import { Authorized } from 'type-graphql';
/** Operations that need no session; everything else must name a permission. Walked by a test over the schema's metadata. */ export const PUBLIC = '@public';
/** Operations that any signed-in user may call on what is their own. */ export const SIGNED_IN = '@signed-in';
/** Of a route, not of an operation: `/graphql`, where each operation of the schema declares its own. */ export const BY_OPERATION = '@operation';
/** Of a route: the gateway, where another system proves itself by its signature. */ export const BY_SIGNATURE = '@signature';
/** The operation needs any one of the permissions; without: FORBIDDEN and an audit row. */ export function Allow(...permissions) {
    return Authorized(permissions);
}
export function Public() {
    return Authorized([
        PUBLIC
    ]);
}
export function SignedIn() {
    return Authorized([
        SIGNED_IN
    ]);
}

//# sourceMappingURL=access-decorators.js.map