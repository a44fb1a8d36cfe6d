import { type Actor, type App, anonymous } from '../kernel/index.ts';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** The kind of device that a request says it comes from: `/graphql?device=pad`. A page of a device never acts as a member of staff. */
export function deviceClientOf(url: string | undefined): string | undefined {
  const at = url?.indexOf('?') ?? -1;
  if (!url || at < 0) return undefined;
  return new URLSearchParams(url.slice(at)).get('device') ?? undefined;
}

/** Which device acts, by the token of its cookie. Anonymous for an unknown kind, an unknown token, one out of service. */
export async function resolveDevice(app: App, client: string, token: string | undefined, ip: string): Promise<Actor> {
  const kind = app.registry.deviceKinds.get(client);
  if (!kind || token === undefined || !TOKEN.test(token)) return anonymous;
  return (await kind.find(app, token, ip)) ?? anonymous;
}

/** Which of the devices are still in service. */
export async function devicesInService(app: App, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await Promise.all([...app.registry.deviceKinds.values()].map((kind) => kind.inService(app, ids)));
  return new Set(found.flatMap((set) => [...set]));
}
