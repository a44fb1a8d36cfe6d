import type { DeviceActor } from './actor.ts';
import type { App } from './app.ts';

/** A kind of device that acts by itself; the line of business that owns it says which ones there are. */
export interface DeviceKind {
  /** As requests name it: `pad`. */
  client: string;
  /** The device behind a token; undefined for an unknown one and for one out of service. */
  find(app: App, token: string, ip: string): Promise<DeviceActor | undefined>;
  /** Which of the ids are devices of this kind in service; asked for the open sockets every few seconds. */
  inService(app: App, ids: readonly string[]): Promise<ReadonlySet<string>>;
}
