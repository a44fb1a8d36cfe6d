import { sql } from '../../../database/sql.ts';
import type { App } from '../../kernel/index.ts';
import { storedParameter } from '../../parameters/parameter.ts';
import type { RealNameDoor } from './door.ts';

/** The doors of the modules; none where no identity provider is configured. */
export function realNameDoors(app: App): RealNameDoor[] {
  if (!app.config.IDENTITY_ISSUER) return [];
  return allDoors(app);
}

/** The door of a client, whether or not the identity provider is the one who proves its persons. */
export function findDoor(app: App, client: string): RealNameDoor | undefined {
  return allDoors(app).find((door) => door.client === client);
}

const allDoors = (app: App): RealNameDoor[] => app.registry.modules.flatMap((module) => module.realNameDoors ?? []);

/** What is stored of the levels that doors ask for, by client; within a statement that reads sessions anyway. */
export function storedLevelsSql(app: App) {
  return allDoors(app).reduce(
    (all, { client, proofLevel }) =>
      proofLevel ? sql`${all} || jsonb_build_object(${client}::text, ${storedParameter(proofLevel)})` : all,
    sql`'{}'::jsonb`,
  );
}

/** As `readParameter`: a stored value that does not fit counts as absent, so that no broken one lets somebody in. */
function levelOf({ client, proofLevel }: RealNameDoor, stored: Readonly<Record<string, unknown>>): number {
  if (!proofLevel) return 1;
  const read = proofLevel.schema.safeParse(stored[client]);
  return read.success ? read.data : proofLevel.default;
}

/**
 * From which level of an identity a session of the client is the person's own. Where a client has no door, as the mini-program has none, the
 * strictest of all doors decides: an identity that is weak at one of them is nobody elsewhere.
 */
export function proofLevelOf(app: App, client: string, stored: Readonly<Record<string, unknown>>): number {
  const own = findDoor(app, client);
  if (own) return levelOf(own, stored);
  return Math.max(1, ...allDoors(app).map((door) => levelOf(door, stored)));
}

/** {@link findDoor}, of those that the identity provider opens. */
export function openDoor(app: App, client: string): RealNameDoor | undefined {
  return realNameDoors(app).find((door) => door.client === client);
}

/** Where a sign-in through the door begins. */
export function startUrl(door: RealNameDoor): string {
  return `/sign-in/real-name/${door.client}/start`;
}
