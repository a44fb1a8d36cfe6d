import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { loaderOf } from '../../../graphql/loaders.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { districtSheet } from '../subsidies/sheets/sheet.record.ts';
import { revealPayoutAccount, saveTraineeAccount } from './accounts/of-payout.ts';
import { decideHeir } from './heirs.ts';
import { BankAccountInput, PayoutRowInput, PayoutSheetType } from './payout.type.ts';
import { OutstandingPayout, readOutstanding } from './read-outstanding.ts';
import { readPayouts } from './read-payout.ts';
import { savePayoutRows } from './rows/save-rows.ts';
import { keepVoucher } from './vouchers.ts';

const { Node } = districtSheet.classes;

/** What belongs to sheets once their ledger is to be paid. */
@Resolver(() => Node)
export class PayoutFieldsResolver {
  @FieldResolver(() => PayoutSheetType, {
    nullable: true,
    description: '生活补助发放: null before the institution is to pay, and of sheets without 生活补助',
  })
  payout(@Root() { id }: { id: string }, @Ctx() ctx: Context): Promise<PayoutSheetType | null> {
    const load = (ids: readonly string[]) => readPayouts(ctx, ids);
    return loaderOf<PayoutSheetType | null>(ctx, 'training.subsidy.payout', load, () => null).load(id);
  }
}

const SHEET_ID = { description: '分区结算单的标识' };
const VERSION = { description: '看到的发放版本' };
const PAYOUT_ID = { description: '发放记录的标识' };

/** What is written on payments beside the steps of their sheet. */
@Resolver()
export class PayoutResolver {
  @Allow('training.subsidy:view')
  @Query(() => [OutstandingPayout], { description: '尚未发放的生活补助 by district, the largest first (02 §19.7)' })
  outstandingPayouts(@Ctx() ctx: Context): Promise<OutstandingPayout[]> {
    return readOutstanding(ctx);
  }

  @Allow('training.payout:report')
  @Mutation(() => Node, { description: '登记发放结果 of the rows given, all or none; the others stay (T27-8)' })
  async saveLivingPayouts(
    @Ctx() ctx: Context,
    @Arg('sheetId', () => ID, SHEET_ID) sheetId: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('rows', () => [PayoutRowInput], { description: '1 to 500 rows' }) rows: PayoutRowInput[],
  ): Promise<object> {
    await savePayoutRows(ctx, sheetId, version, rows);
    return districtSheet.open(ctx, sheetId);
  }

  @Allow('training.payout:report')
  @Mutation(() => Node, { description: '上传发放凭证: one file proves one or several payments' })
  async keepPayoutVoucher(
    @Ctx() ctx: Context,
    @Arg('sheetId', () => ID, SHEET_ID) sheetId: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('fileId', () => ID, { description: '凭证文件' }) fileId: string,
    @Arg('payoutIds', () => [ID], {
      nullable: true,
      description: '凭证对应的发放记录; all that were paid and have none yet where nothing is said',
    })
    payoutIds?: string[] | null,
  ): Promise<object> {
    await keepVoucher(ctx, { sheetId, version, fileId, payoutIds });
    return districtSheet.open(ctx, sheetId);
  }

  @Allow('training.payout:report')
  @Mutation(() => Node, { description: '登记学员收款账户 by the institution that pays him; he is told' })
  async saveTraineeAccount(
    @Ctx() ctx: Context,
    @Arg('sheetId', () => ID, SHEET_ID) sheetId: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('payoutId', () => ID, PAYOUT_ID) payoutId: string,
    @Arg('input', () => BankAccountInput, { description: '收款账户' }) input: BankAccountInput,
  ): Promise<object> {
    await saveTraineeAccount(ctx, { sheetId, version, payoutId }, input);
    return districtSheet.open(ctx, sheetId);
  }

  @Allow('training.payout:confirm')
  @Mutation(() => Node, { description: '继承人领取决定: the trainee has died (02 §19.8)' })
  async decidePayoutHeir(
    @Ctx() ctx: Context,
    @Arg('sheetId', () => ID, SHEET_ID) sheetId: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('payoutId', () => ID, PAYOUT_ID) payoutId: string,
    @Arg('input', () => BankAccountInput, { description: '继承人的收款账户' }) input: BankAccountInput,
    @Arg('decision', () => String, { description: '依据和决定, 5 to 500 characters' }) decision: string,
  ): Promise<object> {
    await decideHeir(ctx, { sheetId, version, payoutId }, input, decision);
    return districtSheet.open(ctx, sheetId);
  }

  @Allow('training.payout:report', 'training.payout:reveal')
  @Mutation(() => String, {
    description: '查看完整收款账号, audited; officers give a reason, the institution that pays none',
  })
  revealPayoutAccount(
    @Ctx() ctx: Context,
    @Arg('payoutId', () => ID, PAYOUT_ID) payoutId: string,
    @Arg('reason', () => String, { nullable: true, description: '查看原因, 5 to 500 characters' }) reason?:
      | string
      | null,
  ): Promise<string> {
    return revealPayoutAccount(ctx, payoutId, reason ?? null);
  }
}
