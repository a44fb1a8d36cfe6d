import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { tables } from '../../database/tables.ts';
import { Allow } from '../../graphql/access-decorators.ts';
import { DayScalar } from '../../graphql/scalars.ts';
import type { Ctx as Context } from '../kernel/index.ts';
import { simulate } from './batches/simulate.ts';
import { readFigures } from './figures/read-figures.ts';
import { cancelItem } from './items/cancel-item.ts';
import { changeAccount, decideItem, stopItem } from './items/change-item.ts';
import { reissueItems } from './items/reissue.ts';
import {
  PaymentAccountInput,
  PaymentFigureType,
  PreparedType,
  ReconciliationLineType,
  ReissueLineInput,
  ResultLineInput,
  SimulationType,
  TakenType,
} from './payment.types.ts';
import { paymentReconciliation } from './reconciliation/reconciliation.record.ts';
import { recoverResults, recoverVouchers } from './results/recover.ts';
import { registerResults } from './results/register-results.ts';
import { HEAPS, type Heap, ITEM_STATES, type ItemState } from './words.ts';

const BATCH = { description: '发放批次的标识' };
const ITEM = { description: '发放明细的标识' };
const VERSION = { description: '看到的版本' };
const REQUEST = { description: '请求编号; a repeat answers with the first result' };

/** What is done with payments beside the steps of a batch's flow. */
@Resolver()
export class PaymentResolver {
  @Allow('payment:view')
  @Query(() => SimulationType, { description: '试算 of a batch: what it would send and what is odd about it' })
  paymentSimulation(@Ctx() ctx: Context, @Arg('batchId', () => ID, BATCH) batchId: string): Promise<SimulationType> {
    return simulate(ctx, batchId);
  }

  @Allow('payment:view')
  @Query(() => [ReconciliationLineType], { description: 'Lines of a 资金对账单, what differs first' })
  async paymentReconciliationLines(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '资金对账单的标识' }) id: string,
  ): Promise<ReconciliationLineType[]> {
    const { id: known } = await paymentReconciliation.get(ctx, id);
    const lines = await tables(ctx)
      .selectFrom('payment_reconciliation_line as l')
      .leftJoin('payment_item as i', 'i.id', 'l.item_id')
      .selectAll('l')
      .select('i.name_masked')
      .where('l.reconciliation_id', '=', known)
      .orderBy('l.id')
      .limit(5000)
      .execute();
    const title = (state: string | null) => (state === null ? null : ITEM_STATES[state as ItemState]);
    const order: readonly string[] = ['DIFFERING', 'MISSING', 'REFUSED', 'CONFIRMED'];
    return lines
      .map((line) => ({
        id: line.id,
        batchNo: line.batch_no,
        personMasked: line.name_masked,
        heap: line.heap,
        heapTitle: HEAPS[line.heap as Heap],
        ourStateTitle: title(line.our_state),
        theirStateTitle: title(line.their_state),
        ourAmount: line.our_amount,
        theirAmount: line.their_amount,
        note: line.note,
      }))
      .sort((a, b) => order.indexOf(a.heap) - order.indexOf(b.heap));
  }

  @Allow('payment:view')
  @Query(() => [PaymentFigureType], {
    description: '资金发放统计 of batches prepared in a period, by purpose, district and month',
  })
  async paymentFigures(
    @Ctx() ctx: Context,
    @Arg('from', () => DayScalar, { description: '编制日期起' }) from: string,
    @Arg('to', () => DayScalar, { description: '编制日期止（含）' }) to: string,
  ): Promise<PaymentFigureType[]> {
    const figures = await readFigures(ctx, from, to);
    return figures.map((one) => ({
      ...one,
      districtTitle: ctx.app.registry.regionTitle(one.districtCode) ?? one.districtCode,
    }));
  }

  @Allow('payment:prepare')
  @Mutation(() => Boolean, { description: 'Corrects the account of an item while its batch is 待提交' })
  async changePaymentAccount(
    @Ctx() ctx: Context,
    @Arg('itemId', () => ID, ITEM) itemId: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('input', () => PaymentAccountInput, { description: '收款账户' }) input: PaymentAccountInput,
  ): Promise<boolean> {
    await changeAccount(ctx, itemId, version, input);
    return true;
  }

  @Allow('payment:prepare')
  @Mutation(() => Boolean, { description: 'Takes an item out of a batch that is 待提交 (01 §13.9)' })
  async stopPaymentItem(
    @Ctx() ctx: Context,
    @Arg('itemId', () => ID, ITEM) itemId: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('reason', () => String, { description: '停发原因, 5 to 500 characters' }) reason: string,
  ): Promise<boolean> {
    await stopItem(ctx, itemId, version, reason);
    return true;
  }

  @Allow('payment:prepare')
  @Mutation(() => Boolean, { description: '申请撤销 of an item that the platform has, with proof (01 §13.8, §13.9)' })
  async cancelPaymentItem(
    @Ctx() ctx: Context,
    @Arg('itemId', () => ID, ITEM) itemId: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('reason', () => String, { description: '撤销原因, 5 to 500 characters' }) reason: string,
    @Arg('proofIds', () => [ID], { description: 'the caller’s uploaded files' }) proofIds: string[],
    @Arg('requestId', () => ID, REQUEST) requestId: string,
  ): Promise<boolean> {
    await cancelItem(ctx, { itemId, version, reason, proofIds, requestId });
    return true;
  }

  @Allow('payment:review')
  @Mutation(() => Boolean, {
    description: 'Settles a difference: the bank’s word is accepted, with the reason (01 §13.9)',
  })
  async decidePaymentItem(
    @Ctx() ctx: Context,
    @Arg('itemId', () => ID, ITEM) itemId: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('reason', () => String, { description: '处理说明, 5 to 500 characters' }) reason: string,
  ): Promise<boolean> {
    await decideItem(ctx, itemId, version, reason);
    return true;
  }

  @Allow('payment:prepare')
  @Mutation(() => PreparedType, { description: '编制重发批次 of what was refused or came back (01 §13.6 no. 9)' })
  reissuePayment(
    @Ctx() ctx: Context,
    @Arg('batchId', () => ID, BATCH) batchId: string,
    @Arg('lines', () => [ReissueLineInput], { description: '要重发的明细' }) lines: ReissueLineInput[],
    @Arg('requestId', () => ID, REQUEST) requestId: string,
  ): Promise<PreparedType> {
    return reissueItems(ctx, batchId, lines, requestId);
  }

  @Allow('payment:prepare')
  @Mutation(() => TakenType, { description: '登记发放结果 by hand, with proof (R11.3)' })
  registerPaymentResults(
    @Ctx() ctx: Context,
    @Arg('batchId', () => ID, BATCH) batchId: string,
    @Arg('lines', () => [ResultLineInput], { description: '发放结果' }) lines: ResultLineInput[],
    @Arg('proofIds', () => [ID], { description: 'the caller’s uploaded files' }) proofIds: string[],
    @Arg('requestId', () => ID, REQUEST) requestId: string,
  ): Promise<TakenType> {
    const items = lines.map(({ bankTime, ...line }) => ({ ...line, bankTime: bankTime.toISOString() }));
    return registerResults(ctx, { batchId, items, proofIds, requestId });
  }

  @Allow('payment:prepare')
  @Mutation(() => TakenType, { description: '查询结果: asks the platform for a batch now (01 §13.8)' })
  askPaymentResults(@Ctx() ctx: Context, @Arg('batchId', () => ID, BATCH) batchId: string): Promise<TakenType> {
    return recoverResults(ctx, batchId);
  }

  @Allow('payment:prepare')
  @Mutation(() => Int, { description: '获取凭证: asks the platform for a batch’s vouchers; how many are in order' })
  askPaymentVouchers(@Ctx() ctx: Context, @Arg('batchId', () => ID, BATCH) batchId: string): Promise<number> {
    return recoverVouchers(ctx, batchId);
  }
}
