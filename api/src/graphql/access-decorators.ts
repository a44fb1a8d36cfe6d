import { Authorized } from 'type-graphql';

/** Operations that need no session; everything else must name a permission. Walked by a test over the schema's metadata. */
export const PUBLIC = '@public';
/** Operations that any signed-in user may call on what is their own. */
export const SIGNED_IN = '@signed-in';
/** Operations of devices (a pad on a counter), which may call nothing else. */
export const OF_DEVICES = '@device';
/** Of a route, not of an operation: `/graphql`, where each operation of the schema declares its own. */
export const BY_OPERATION = '@operation';
/** Of a route: the gateway, where another system proves itself by its signature. */
export const BY_SIGNATURE = '@signature';

/** The operation needs any one of the permissions; without: FORBIDDEN and an audit row. */
export function Allow(...permissions: [string, ...string[]]): MethodDecorator & PropertyDecorator {
  return Authorized(permissions) as MethodDecorator & PropertyDecorator;
}

export function Public(): MethodDecorator & PropertyDecorator {
  return Authorized([PUBLIC]) as MethodDecorator & PropertyDecorator;
}

export function SignedIn(): MethodDecorator & PropertyDecorator {
  return Authorized([SIGNED_IN]) as MethodDecorator & PropertyDecorator;
}

export function OfDevices(): MethodDecorator & PropertyDecorator {
  return Authorized([OF_DEVICES]) as MethodDecorator & PropertyDecorator;
}
