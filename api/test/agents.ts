import { afterAll, beforeAll } from '@jest/globals';
import { buildIdNumber } from '../src/domains/people/index.ts';
import type { RealNameAgent } from '../src/platform/access/index.ts';
import type { Ctx } from '../src/platform/kernel/index.ts';
import { GENG } from './intake.ts';
import { type Product, product } from './product.ts';

/** Who acts for others by an authorisation of the portal. */
export const AGENT: RealNameAgent = {
  name: GENG.name,
  idNo: GENG.idNo,
  authorisationNo: 'SQ-2026-000123',
  validUntil: '2026-12-31',
};

/** Code of a refusal; undefined where it was done. */
export const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    ({ code }: { code: string }) => code,
  );

/** The product of a test file, opened before its tests at ten o'clock, and people whom nobody knows yet. */
export function agentDesk(database: string) {
  const desk = { app: undefined as unknown as Product };
  let serial = 300;

  beforeAll(async () => {
    desk.app = await product(database, { now: '2026-03-09T10:00:00+08:00' });
  }, 60_000);
  afterAll(() => desk.app.close());

  const system = (): Ctx => desk.app.context({ kind: 'SYSTEM', name: '测试' });
  const stranger = () => {
    serial += 1;
    return { idNo: buildIdNumber('310109', '1999-08-09', serial), name: '钱测试', phone: '13900005555', level: 2 };
  };
  return { desk, system, stranger };
}
