import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { emptyExchangeLog } from '../../../../test/exchange-log.ts';
import { type Product, product } from '../../../../test/product.ts';
import { allowHosts, Receiver, ReductionSource, uplinkDesk } from '../../../../test/uplink.ts';
import { connectAlarms } from '../../../connect-alarms.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { exchangeModule } from '../../../platform/exchange/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { listLights } from '../monitor/board/lights.ts';
import { evaluate } from '../monitor/evaluate.ts';

const NOW = '2026-03-09T02:00:30Z';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const UNKNOWN = '01990000-0000-7000-8000-0000000000aa';
const reductions = new ReductionSource();

let app: Product;
let receiver: Receiver;
let desk: ReturnType<typeof uplinkDesk>;
let disconnect: () => void;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('uplink_monitoring', {
    now: NOW,
    env: { EXCHANGE_LOOPBACK: 'true' },
    further: [reductions.module],
  });
  await exchangeModule.demo?.(system());
  await allowHosts(system(), '127.0.0.1');
  receiver = await new Receiver().start();
  desk = uplinkDesk(app, receiver);
  disconnect = connectAlarms();
});
afterAll(async () => {
  disconnect();
  await receiver.stop();
  await app.close();
});
beforeEach(async () => {
  app.clock.set(new Date(NOW));
  receiver.forget();
  reductions.rows.clear();
  await desk.clear();
  await run(system(), sql`delete from exchange_anomaly`);
  await run(system(), sql`delete from notification`);
});

interface Anomaly {
  rule: string;
  kind: string;
  title: string;
  level: string;
  state: string;
  hits: number;
  measured: number;
  hint: string | null;
}

const anomalies = (rule: string) =>
  rows<Anomaly>(
    system(),
    sql`select rule, subject_kind as kind, subject_title as title, level, state, hits, measured, hint from exchange_anomaly
         where rule = ${rule} order by first_at, id`,
  );
const alarms = async () =>
  (await rows(system(), sql`select 1 from notification n where n.template_code = 'N90'`)).length;

describe('R10', () => {
  it('three batches in a row that a receiver refuses in an answer of HTTP 200 are a failed transfer', async () => {
    const { id, name } = await desk.entry({ batchSize: 1 });
    await reductions.change(system(), ['A', 'B', 'C']);
    receiver.answer = () => ({ code: 1002, message: '缺少行政区划' });
    await desk.run(await desk.start(id));
    await evaluate(app, ['R10']);
    expect(await anomalies('R10')).toMatchObject([{ kind: 'ENTRY', title: name, level: 'HIGH', measured: 3 }]);
  });

  it('a receiver that answers errors is one by tries and by time, once; the entry has its light, and recovery is said', async () => {
    await emptyExchangeLog(system());
    const { id, name } = await desk.entry({ batchSize: 1 });
    await reductions.change(system(), ['A', 'B', 'C']);
    const lights = async () => (await listLights(system(), 'OUT')).find((light) => light.id === id);
    expect(await lights()).toMatchObject({ colour: 'GREY', title: name });
    receiver.answer = () => ({ code: 1099, message: '系统繁忙' });
    const taskId = await desk.start(id);
    await desk.run(taskId);
    await evaluate(app, ['R10']);
    expect(await anomalies('R10')).toEqual([]);
    expect(await lights()).toMatchObject({ colour: 'YELLOW', reason: expect.stringContaining('其后 2 批等待') });
    expect((await desk.task(taskId)).batches.map(({ holds }) => holds)).toEqual([2, 0, 0]);
    for (const minutes of [2, 6, 20]) {
      app.clock.advance(minutes * MINUTE);
      await desk.run(taskId);
      await evaluate(app, ['R10']);
    }
    expect(await anomalies('R10')).toMatchObject([{ kind: 'ENTRY', title: name, level: 'HIGH', state: 'NEW' }]);
    expect([await alarms(), (await lights())?.colour]).toEqual([1, 'RED']);
    receiver.answer = () => ({ code: 0, message: '成功' });
    app.clock.advance(65 * MINUTE);
    await desk.run(taskId);
    await evaluate(app, ['R10']);
    expect(await anomalies('R10')).toMatchObject([{ hint: expect.stringContaining('已恢复传输') }]);
    expect(await rows(system(), sql`select 1 from notification where template_code = 'N93'`)).toHaveLength(1);
    expect(await lights()).toMatchObject({ colour: 'YELLOW', reason: '传输失败，待处理' });
  });

  it('an acknowledgement of no batch of ours is one at once, one of two of its sender within 30 minutes', async () => {
    expect(await desk.ack('YWTB', UNKNOWN)).toMatchObject({ code: 1003 });
    app.clock.advance(MINUTE);
    await desk.ack('YWTB', UNKNOWN);
    expect(await anomalies('R10')).toMatchObject([
      {
        kind: 'APP',
        title: '一网通办（模拟）',
        hits: 2,
        hint: `回执对应不到已发送的批次（报文编号 ${UNKNOWN}）`,
      },
    ]);
    expect(await alarms()).toBe(1);
  });

  it('so are three batches in a row that messages of their own refuse, and an acknowledgement from somebody else', async () => {
    const { id, name } = await desk.entry({ batchSize: 1, ackMode: 'ASYNC', ackSender: 'BU' });
    await reductions.change(system(), ['A', 'B', 'C']);
    await desk.run(await desk.start(id));
    const [first, second, third] = receiver.arrived.map(({ messageId }) => messageId);
    await desk.ack('YWTB', first ?? '');
    expect(await anomalies('R10')).toMatchObject([{ kind: 'APP' }]);
    await desk.ack('BU', first ?? '', '1002');
    await desk.ack('BU', second ?? '', '1002');
    expect(await anomalies('R10')).toHaveLength(1);
    await desk.ack('BU', third ?? '', '1002');
    expect((await anomalies('R10'))[1]).toMatchObject({ kind: 'ENTRY', title: name, measured: 3 });
  });
});

describe('R11', () => {
  it('a change that waits for more than 20 hours is one anomaly and one alarm for as long as it waits', async () => {
    const { id, name } = await desk.entry({ schedule: null });
    await reductions.change(system(), ['A', 'B']);
    app.clock.advance(20 * HOUR);
    await evaluate(app, ['R11']);
    expect(await anomalies('R11')).toEqual([]);
    for (const minutes of [1, 20, 40, 300]) {
      app.clock.advance(minutes * MINUTE);
      await evaluate(app, ['R11']);
    }
    expect(await anomalies('R11')).toMatchObject([
      { kind: 'ENTRY', title: name, level: 'HIGH', measured: 26, hits: 1 },
    ]);
    expect(await alarms()).toBe(1);
    await run(system(), sql`update exchange_anomaly set state = 'CLOSED'`);
    app.clock.advance(HOUR);
    await evaluate(app, ['R11']);
    expect(await anomalies('R11')).toHaveLength(1);
    await desk.run(await desk.start(id));
    await reductions.change(system(), ['A']);
    app.clock.advance(21 * HOUR);
    await evaluate(app, ['R11']);
    expect(await anomalies('R11')).toMatchObject([{ state: 'CLOSED' }, { state: 'NEW', measured: 21 }]);
  });

  it('so are more than 1,000 rows, however fresh', async () => {
    await desk.entry({ schedule: null });
    await reductions.change(
      system(),
      Array.from({ length: 1001 }, (_, n) => `JY-${n}`),
    );
    await evaluate(app, ['R11']);
    expect(await anomalies('R11')).toMatchObject([{ measured: 1001 }]);
  });
});
