import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { accept } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase } from '../../../../test/cases.ts';
import { type Product, product } from '../../../../test/product.ts';
import { statementsOf } from '../../../../test/statements.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let clerk: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('forced_waiting', { now: '2026-03-02T02:00:00Z' });
  clerk = await app.as('clerk_hk');
}, 120_000);
afterAll(() => app.close());

const acceptedCase = async (): Promise<BuiltCase> => accept(clerk, await buildCase(system(), { only: ['M01', 'M02'] }));

async function ask(one: BuiltCase, matter?: string): Promise<void> {
  const own = one.subCases.find(({ matterCode }) => matterCode === matter);
  const { data } = await clerk.run(
    'mutation ($input: RequestForcedFinishInput!) { requestForcedFinish(input: $input) { result } }',
    {
      input: {
        requestId: randomUUID(),
        rows: [{ caseId: one.id, subCaseId: own?.id, version: own?.version ?? one.version }],
        finishAs: 'FINISHED_TERMINATED',
        reasonCode: 'L06',
        basisText: '沪退役军人发〔2026〕3号第十二条',
      },
    },
  );
  expect(data.requestForcedFinish).toMatchObject([{ result: 'OK' }]);
}

const LIST = `{ cases(queue: ACCEPTED_OPEN) { nodes { id forcedFinishWaiting subCases { matterCode forcedFinishWaiting } } } }`;
interface Listed {
  id: string;
  forcedFinishWaiting: boolean;
  subCases: { matterCode: string; forcedFinishWaiting: boolean }[];
}
async function waitingOf({ id }: BuiltCase) {
  const { data } = await clerk.run(LIST);
  const one = (data.cases as { nodes: Listed[] }).nodes.find((node) => node.id === id);
  const matters = one?.subCases.filter(({ forcedFinishWaiting }) => forcedFinishWaiting);
  return { whole: one?.forcedFinishWaiting, matters: matters?.map(({ matterCode }) => matterCode) };
}

describe('6.11 what a second request would be refused for is told before it is sent', () => {
  it('of a matter, its whole case and itself; of the whole case, all its matters', async () => {
    const [free, matter, whole] = [await acceptedCase(), await acceptedCase(), await acceptedCase()];
    await ask(matter, 'M02');
    await ask(whole);
    expect(await waitingOf(free)).toEqual({ whole: false, matters: [] });
    expect(await waitingOf(matter)).toEqual({ whole: true, matters: ['M02'] });
    expect(await waitingOf(whole)).toEqual({ whole: true, matters: ['M01', 'M02'] });
  }, 90_000);

  it('with one statement for a list of any length', async () => {
    const cost = () => statementsOf(app.context({ kind: 'SYSTEM', name: '测试' }).app, () => clerk.run(LIST));
    await acceptedCase();
    await cost();
    const few = await cost();
    for (let more = 0; more < 4; more += 1) await acceptedCase();
    const many = await cost();
    expect(many).toHaveLength(few.length);
    expect(many.filter((text) => text.includes('forced_finish_request'))).toHaveLength(1);
  }, 90_000);
});
