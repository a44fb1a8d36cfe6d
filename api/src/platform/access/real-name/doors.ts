import type { App } from '../../kernel/index.ts';
import type { RealNameDoor } from './door.ts';

/** The doors of the modules; none where no identity provider is configured. */
export function realNameDoors(app: App): RealNameDoor[] {
  if (!app.config.IDENTITY_ISSUER) return [];
  return app.registry.modules.flatMap((module) => module.realNameDoors ?? []);
}

/** The door of a client, whether or not the identity provider is the one who proves its persons. */
export function findDoor(app: App, client: string): RealNameDoor | undefined {
  return app.registry.modules.flatMap((module) => module.realNameDoors ?? []).find((door) => door.client === client);
}

/**
 * From which level of an identity a session of the client is the person's own. Where a client has no door, as the mini-program has none, the
 * strictest of all doors decides: an identity that is weak at one of them is nobody elsewhere.
 */
export function proofLevelOf(app: App, client: string): number {
  const own = findDoor(app, client);
  if (own) return own.proofLevel ?? 1;
  return Math.max(
    1,
    ...app.registry.modules.flatMap((module) => (module.realNameDoors ?? []).map(({ proofLevel = 1 }) => proofLevel)),
  );
}

/** {@link findDoor}, of those that the identity provider opens. */
export function openDoor(app: App, client: string): RealNameDoor | undefined {
  return realNameDoors(app).find((door) => door.client === client);
}

/** Where a sign-in through the door begins. */
export function startUrl(door: RealNameDoor): string {
  return `/sign-in/real-name/${door.client}/start`;
}
