import { randomUUID } from 'node:crypto';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { ReceptionInput } from '../receptions/reception.type.ts';
import { registerReception } from '../receptions/register-reception.ts';
import { at, type DemoStaff } from './demo-world.ts';

const HOUR_MS = 3_600_000;

/** Advice and calls of the last hours at a centre; nobody leaves a number, so that nobody is written to. */
const RECEIVED: readonly { hoursAgo: number; input: ReceptionInput }[] = [
  { hoursAgo: 7, input: { scene: 'CONSULT', matterCode: 'M12', name: '罗建平' } },
  { hoursAgo: 5, input: { scene: 'PHONE', matterCode: 'M05' } },
  { hoursAgo: 3, input: { scene: 'CONSULT', name: '贺小川' } },
  { hoursAgo: 1, input: { scene: 'PHONE', matterCode: 'M14' } },
];

/** 接待登记 of the demonstration. */
export async function loadDemoReceptions(ctx: Ctx, { clerk, colleague }: DemoStaff): Promise<void> {
  const now = ctx.app.clock.now().getTime();
  for (const [n, { hoursAgo, input }] of RECEIVED.entries()) {
    const moment = new Date(now - hoursAgo * HOUR_MS);
    await registerReception(
      { ...at(ctx, moment), actor: n % 2 === 0 ? clerk : (colleague ?? clerk) },
      input,
      randomUUID(),
    );
  }
}
