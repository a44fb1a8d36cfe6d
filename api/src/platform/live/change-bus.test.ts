import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pino from 'pino';
import { withClient } from '../../../test/database/clones.ts';
import { type FreshDatabase, freshDatabase } from '../../../test/database/test-database.ts';
import { until } from '../../../test/until.ts';
import type { BusEvent, ChangeBus, PublishedEvent } from './change-bus.ts';
import { LocalBus } from './local-bus.ts';
import { PgNotifyBus } from './pg-notify-bus.ts';
import { PollingBus } from './polling-bus.ts';

const log = pino({ level: 'silent' });
const place = { orgId: 'o', orgPath: '/o/', districtCode: '310109' };

function changed(ids: readonly string[]): PublishedEvent {
  const records = ids.map((id) => ({ id, ...place }));
  return { type: 'record', recordType: 'case', records, cause: 'pass', actorName: '李*', actorId: null, at: 'now' };
}

function listenTo(bus: ChangeBus): BusEvent[] {
  const heard: BusEvent[] = [];
  bus.subscribe((event) => heard.push(event));
  return heard;
}

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase('change_bus');
});
afterAll(() => database.drop());

/** What every implementation of the port promises. */
describe.each([
  ['LISTEN/NOTIFY', (url: string): ChangeBus => new PgNotifyBus({ databaseUrl: url, log })],
  ['polling', (url: string): ChangeBus => new PollingBus({ databaseUrl: url, log, intervalMs: 20 })],
])('change bus by %s', (_name, open) => {
  let here: ChangeBus;
  let there: ChangeBus;
  beforeAll(async () => {
    [here, there] = [open(database.url), open(database.url)];
    await Promise.all([here.start(), there.start()]);
  });
  afterAll(() => Promise.all([here.stop(), there.stop()]));

  it('tells every process, the publishing one included, within a second', async () => {
    const [heardHere, heardThere] = [listenTo(here), listenTo(there)];
    const event: PublishedEvent = { type: 'notice', userId: 'u', notificationId: 'n' };
    await here.publish(event);
    await until(() => heardHere.length > 0 && heardThere.length > 0, 1000);
    expect(heardHere).toEqual([event]);
    expect(heardThere).toEqual([event]);
  });

  it('keeps the order of one publisher', async () => {
    const heard = listenTo(there);
    for (let turn = 0; turn < 50; turn += 1) await here.publish({ type: 'session', userId: String(turn) });
    await until(() => heard.length === 50);
    expect(heard.map((event) => (event.type === 'session' ? Number(event.userId) : -1))).toEqual([...Array(50).keys()]);
  });

  it('carries 5,000 records of one change, each exactly once', async () => {
    const heard = listenTo(there);
    const ids = Array.from({ length: 5000 }, () => crypto.randomUUID());
    await here.publish(changed(ids));
    const heardIds = (): string[] => heard.flatMap((e) => (e.type === 'record' ? e.records.map((r) => r.id) : []));
    await until(() => heardIds().length >= 5000);
    expect(heardIds().sort()).toEqual(ids.sort());
  });

  it('survives a listener that throws, and forgets one that unsubscribed', async () => {
    const heard: BusEvent[] = [];
    there.subscribe(() => {
      throw new Error('a bug in a listener');
    });
    const leave = there.subscribe((event) => heard.push(event));
    await here.publish({ type: 'session', userId: 'a' });
    await until(() => heard.length === 1);
    leave();
    const last = listenTo(there);
    await here.publish({ type: 'session', userId: 'b' });
    await until(() => last.length === 1);
    expect(heard).toHaveLength(1);
  });

  it('listens again after its connections were ended by the server', async () => {
    const heard = listenTo(there);
    await withClient(database.url, (client) =>
      client.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'change-bus%'"),
    );
    const again = () => heard.some(({ type }) => type === 'session');
    await until(async () => {
      await here.publish({ type: 'session', userId: 'again' }).catch(() => undefined);
      return again();
    });
    expect(again()).toBe(true);
  });
});

describe('a bus within one process', () => {
  it('tells its own listeners what is published, in order, and nobody beside', async () => {
    const [bus, other] = [new LocalBus(log), new LocalBus(log)];
    const [heard, elsewhere] = [listenTo(bus), listenTo(other)];
    await bus.publish({ type: 'session', userId: 'a' });
    await bus.publish({ type: 'settings', name: 'keys' });
    expect(heard).toEqual([
      { type: 'session', userId: 'a' },
      { type: 'settings', name: 'keys' },
    ]);
    expect(elsewhere).toEqual([]);
  });

  it('forgets a listener that unsubscribed', async () => {
    const bus = new LocalBus(log);
    const heard: BusEvent[] = [];
    const leave = bus.subscribe((event) => heard.push(event));
    leave();
    await bus.publish({ type: 'calendar' });
    expect(heard).toEqual([]);
  });
});

describe('what a bus says of the time in which it heard nothing', () => {
  const missed = (heard: readonly BusEvent[]) => heard.filter(({ type }) => type === 'missed').length;

  it('once when its listening connection is back, LISTEN/NOTIFY', async () => {
    const bus = new PgNotifyBus({ databaseUrl: database.url, log });
    const heard = listenTo(bus);
    await bus.start();
    await withClient(database.url, (client) =>
      client.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'change-bus-listen%'",
      ),
    );
    await until(() => missed(heard) > 0);
    await bus.publish({ type: 'session', userId: 'after' });
    await until(() => heard.length > 1);
    expect(heard).toEqual([{ type: 'missed' }, { type: 'session', userId: 'after' }]);
    await bus.stop();
  });

  it('once when its table can be read again, polling', async () => {
    const warned: string[] = [];
    const telling = pino({ level: 'warn' }, { write: (line: string) => void warned.push(line) });
    const bus = new PollingBus({ databaseUrl: database.url, log: telling, intervalMs: 10 });
    const heard = listenTo(bus);
    await bus.start();
    await withClient(database.url, async (client) => {
      await client.query('alter table change_event rename to change_event_away');
      await bus.publish({ type: 'session', userId: 'lost' }).catch(() => undefined);
      await until(() => warned.length > 0);
      await client.query('alter table change_event_away rename to change_event');
    });
    await until(() => missed(heard) > 0);
    await bus.publish({ type: 'session', userId: 'after' });
    await until(() => heard.length > 1);
    expect(heard).toEqual([{ type: 'missed' }, { type: 'session', userId: 'after' }]);
    await bus.stop();
  });
});
