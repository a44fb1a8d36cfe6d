import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import type { Ctx } from '../src/platform/kernel/index.ts';
import type { Browser } from './access.ts';
import { buildCase } from './cases.ts';
import { buildPad, type Called, callPad, openCall, takeCounter, waiting } from './pads.ts';
import { type Product, product } from './product.ts';

export const NOW = new Date('2026-03-09T10:00:00+08:00');

interface Desk {
  app: Product;
  head: Browser;
  clerk: Browser;
  pad: Awaited<ReturnType<typeof buildPad>>;
}

/** The product of a test file, opened before its tests: a clerk of 虹口 at counter 3 with its pad, at ten o'clock before each test. */
export function padDesk(database: string) {
  const desk = {} as Desk;

  beforeAll(async () => {
    desk.app = await product(database);
    [desk.head, desk.clerk] = [await desk.app.as('head_hk'), await desk.app.as('clerk_hk')];
    desk.pad = await buildPad(desk.app, desk.head, '3');
    await takeCounter(desk.clerk, desk.pad.counter.id);
  }, 60_000);
  beforeEach(() => desk.app.clock.set(NOW));
  afterAll(() => desk.app.close());

  const system = (): Ctx => desk.app.context({ kind: 'SYSTEM', name: '测试' });

  /** A sub-case of a new case of 虹口. */
  async function service(): Promise<string> {
    const built = await buildCase(system(), { only: ['M01'] });
    return built.subCases[0]?.id ?? '';
  }
  async function called(serviceId: string, more: object = {}): Promise<Called> {
    const answer = await callPad(desk.clerk, serviceId, more);
    if (answer.code) throw new Error(`${answer.code} ${answer.message}`);
    return answer.data.callPad as Called;
  }
  async function opened() {
    const call = await called(await service());
    const waits = await waiting(desk.pad.browser);
    if (!waits) throw new Error('nothing waits');
    await openCall(desk.pad.browser, waits);
    return { call, waits };
  }

  return { desk, system, service, called, opened };
}
