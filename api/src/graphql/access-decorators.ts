import { Authorized } from 'type-graphql';

/** Operations that need no session; everything else must name a permission. Walked by a test over the schema's metadata. */
export const PUBLIC = '@public';
/** Operations that any signed-in user may call on what is their own. */
export const SIGNED_IN = '@signed-in';
/** Beside {@link SIGNED_IN}: whoever has signed in, by however weak an identity; for what is nobody's own. */
export const ANY_IDENTITY = '@any-identity';
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

/** `anyIdentity`: nothing of a person's is told or moved, so that a real-name identity of a low level suffices. */
export function SignedIn({ anyIdentity = false } = {}): MethodDecorator & PropertyDecorator {
  const roles = anyIdentity ? [SIGNED_IN, ANY_IDENTITY] : [SIGNED_IN];
  return Authorized(roles) as MethodDecorator & PropertyDecorator;
}

export function OfDevices(): MethodDecorator & PropertyDecorator {
  return Authorized([OF_DEVICES]) as MethodDecorator & PropertyDecorator;
}
