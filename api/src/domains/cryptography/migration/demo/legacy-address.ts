import { TRANSFORMED } from '../legacy/connection.ts';

/** The schema of a simulated client system. */
export const schemaOf = (clientId: string): string => `legacy_${clientId.toLowerCase()}`;

/** The address under which alone the schema of a simulated client system is reached. */
export function legacyUrl(url: string, clientId: string): string {
  const address = new URL(url);
  address.searchParams.set('options', `-csearch_path=${schemaOf(clientId)}`);
  return address.href;
}

/** The database of the simulated systems: beside the product's, on the same server. */
export function simulatedDatabase(databaseUrl: string): string {
  const address = new URL(databaseUrl);
  address.pathname = `${address.pathname}_legacy`;
  return address.href;
}

/** What stands in for `LEGACY_DATABASE_URL_…` where the sandbox plays the client systems. */
export const simulatedSystems = (databaseUrl: string): Record<string, string> =>
  Object.fromEntries(
    TRANSFORMED.map((clientId) => [
      `LEGACY_DATABASE_URL_${clientId}`,
      legacyUrl(simulatedDatabase(databaseUrl), clientId),
    ]),
  );
