import { tables } from '../src/database/tables.ts';
import { type Ctx, transaction } from '../src/platform/kernel/index.ts';
import { decideItem } from '../src/platform/payments/items/change-item.ts';
import { type ResultItem, takeResults } from '../src/platform/payments/results/take-results.ts';

/** What a line of business makes of an item in the end; OPEN: it has heard nothing that ends it. */
type Stands = 'OPEN' | 'SUCCESS' | 'FAILED' | 'RETURNED';

interface Saying extends Partial<ResultItem> {
  state: ResultItem['state'];
  /** Of the bank: minutes past nine. */
  at: number;
}

interface Counterpart {
  title: string;
  sayings: readonly Saying[];
  /** Before anybody decides; absent where it depends on which word came first. */
  before?: Stands;
  after: Stands;
  differs?: true;
  /** Where it is not what was pushed. */
  paid?: string;
}

/** Everything that 资金监管平台 may say of an item, and what follows for whoever pays (01 §13.6, §13.9, 03 §33.7). */
export const COUNTERPART: readonly Counterpart[] = [
  { title: 'nothing but that it has it', sayings: [{ state: 'ACCEPTED', at: 1 }], before: 'OPEN', after: 'OPEN' },
  { title: 'that it is paying', sayings: [{ state: 'PAYING', at: 1 }], before: 'OPEN', after: 'OPEN' },
  { title: 'paid as pushed', sayings: [{ state: 'SUCCESS', at: 1 }], before: 'SUCCESS', after: 'SUCCESS' },
  {
    title: 'paid another sum',
    sayings: [{ state: 'SUCCESS', at: 1, amount: '80.00' }],
    before: 'OPEN',
    after: 'SUCCESS',
    differs: true,
    paid: '80.00',
  },
  {
    title: 'paid to another holder',
    sayings: [{ state: 'SUCCESS', at: 1, holderMatches: false }],
    before: 'OPEN',
    after: 'SUCCESS',
    differs: true,
  },
  {
    title: 'paid to another account',
    sayings: [{ state: 'SUCCESS', at: 1, accountTail: '0000' }],
    before: 'OPEN',
    after: 'SUCCESS',
    differs: true,
  },
  {
    title: 'paid twice',
    sayings: [
      { state: 'SUCCESS', at: 1, bankRef: 'ONE' },
      { state: 'SUCCESS', at: 2, bankRef: 'TWO' },
    ],
    after: 'SUCCESS',
    differs: true,
  },
  { title: 'refused', sayings: [{ state: 'FAILED', at: 1 }], before: 'FAILED', after: 'FAILED' },
  { title: 'sent back', sayings: [{ state: 'RETURNED', at: 1 }], before: 'RETURNED', after: 'RETURNED' },
  {
    title: 'paid, then sent back',
    sayings: [
      { state: 'SUCCESS', at: 1 },
      { state: 'RETURNED', at: 2 },
    ],
    before: 'RETURNED',
    after: 'RETURNED',
  },
  {
    title: 'another sum paid, then sent back',
    sayings: [
      { state: 'SUCCESS', at: 1, amount: '80.00' },
      { state: 'RETURNED', at: 2 },
    ],
    after: 'RETURNED',
    differs: true,
  },
  {
    title: 'refused, then sent back',
    sayings: [
      { state: 'FAILED', at: 1 },
      { state: 'RETURNED', at: 2 },
    ],
    before: 'RETURNED',
    after: 'RETURNED',
  },
  {
    title: 'refused, then paid',
    sayings: [
      { state: 'FAILED', at: 1 },
      { state: 'SUCCESS', at: 2 },
    ],
    before: 'SUCCESS',
    after: 'SUCCESS',
  },
  {
    title: 'sent back, then paid',
    sayings: [
      { state: 'RETURNED', at: 1 },
      { state: 'SUCCESS', at: 2 },
    ],
    before: 'SUCCESS',
    after: 'SUCCESS',
  },
  {
    title: 'paid, then refused',
    sayings: [
      { state: 'SUCCESS', at: 1 },
      { state: 'FAILED', at: 2 },
    ],
    after: 'SUCCESS',
    differs: true,
  },
];

/** As they were said, each twice, and backwards: where an item ends does not depend on it. */
const ORDERS: readonly (readonly [string, (all: readonly Saying[]) => Saying[]])[] = [
  ['once', (all) => [...all]],
  ['twice', (all) => [...all, ...all]],
  ['backwards and twice', (all) => [...all, ...all].reverse()],
];

/** Every case of {@link COUNTERPART} in every order that can make a difference. */
export const TRIALS = COUNTERPART.flatMap((one) =>
  ORDERS.filter(([order]) => order !== 'backwards and twice' || one.sayings.length > 1).map(([order, arrange]) => ({
    ...one,
    title: `${one.title}, ${order}`,
    sayings: arrange(one.sayings),
  })),
);

/** The batch is with the platform. */
export const atPlatform = (ctx: Ctx, batchId: string) =>
  tables(ctx)
    .updateTable('payment_batch')
    .set({ state: 'ACCEPTED', pushed_at: ctx.app.clock.now(), platform_no: `ZJ${batchId.slice(-8)}` })
    .where('id', '=', batchId)
    .execute();

/** The platform says something of one item, each saying in a message of its own. */
export async function say(
  ctx: Ctx,
  item: { id: string; batch_id: string; amount: string },
  sayings: readonly Saying[],
): Promise<void> {
  for (const { at, ...saying } of sayings) {
    const paid = saying.state === 'SUCCESS' ? { amount: item.amount, bankRef: 'LS1', holderMatches: true } : {};
    const bankTime = new Date(Date.UTC(2026, 2, 2, 1, at)).toISOString();
    const said = { reason: '账户状态异常', ...paid, ...saying, bankTime, itemId: item.id };
    await transaction(ctx, (tx) => takeResults(tx, item.batch_id, [said], 'MESSAGE'));
  }
}

/** Somebody accepts the platform's word about an item that differs. */
export async function decide(ctx: Ctx, itemId: string): Promise<void> {
  const { version } = await tables(ctx)
    .selectFrom('payment_item')
    .select('version')
    .where('id', '=', itemId)
    .executeTakeFirstOrThrow();
  await decideItem(ctx, itemId, version, '已与平台核实，以平台结果为准');
}
