import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { DayScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import { badInput } from '../../../platform/errors/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { readStanding } from '../standards/coverage/read-standing.ts';
import { ITEMS, type Item } from '../standards/words.ts';
import { boundsOf } from './caps.ts';
import { editOffsite, enterOffsite } from './enter.ts';
import { offsiteChange, offsiteForm, offsiteTraining } from './offsite.record.ts';
import { readExpenses, readOffsiteFacts } from './offsite-facts.ts';
import { type GivenResult, registerResult } from './register-result.ts';
import { saveExpenses } from './save-expenses.ts';
import { OffsiteFigure, readFigures } from './statistics.ts';

const ItemEnum = titledEnum('SubsidyItem', '资金项目（CL-ITEM）', ITEMS);
const ResultEnum = titledEnum('OffsiteResult', '报销结果', {
  REIMBURSED: '已报销',
  PARTLY: '部分报销',
  REFUSED: '不予报销',
});

/** 费用 of a training, and what may be approved of each item. */
@ObjectType({ description: '异地培训的费用和可核定金额' })
class OffsiteExpense {
  @Field(() => ID, { description: '费用的标识' })
  id!: string;
  @Field(() => ItemEnum, { description: '资金项目' })
  item!: Item;
  @Field(() => String, { description: '发票号码' })
  invoiceNo!: string;
  @Field(() => DayScalar, { description: '开票日期' })
  invoiceDate!: string;
  @Field(() => String, { description: '收款单位' })
  payee!: string;
  @Field(() => String, { description: '金额（元）' })
  amount!: string;
}

/** What one item may come to (BR28-1). */
@ObjectType({ description: '资金项目的发票合计、上限和可核定金额' })
class OffsiteBound {
  @Field(() => ItemEnum, { description: '资金项目' })
  item!: Item;
  @Field(() => String, { description: '发票合计（元）' })
  invoiced!: string;
  @Field(() => String, { nullable: true, description: '上限（元）; null where no standard holds on the first day' })
  cap!: string | null;
  @Field(() => String, { description: '最多可核定（元）' })
  most!: string;
}

@InputType({ description: '一张发票' })
class OffsiteExpenseInput {
  @Field(() => ItemEnum, { description: '资金项目' })
  item!: Item;
  @Field(() => String, { description: '发票号码' })
  invoiceNo!: string;
  @Field(() => DayScalar, { description: '开票日期' })
  invoiceDate!: string;
  @Field(() => String, { description: '收款单位' })
  payee!: string;
  @Field(() => String, { description: '金额（元），最多两位小数' })
  amount!: string;
}

@InputType({ description: '一个资金项目的核定金额' })
class OffsiteApprovedInput {
  @Field(() => ItemEnum, { description: '资金项目' })
  item!: Item;
  @Field(() => String, { description: '核定金额（元）' })
  amount!: string;
}

@InputType({ description: '报销结果' })
class OffsiteResultInput {
  @Field(() => ResultEnum, { description: '结果' })
  result!: GivenResult['result'];
  @Field(() => [OffsiteApprovedInput], { nullable: true, description: '核定金额; of 部分报销 alone' })
  approved?: OffsiteApprovedInput[] | null;
  @Field(() => String, { nullable: true, description: '部分或不予报销的原因' })
  reason?: string | null;
  @Field(() => DayScalar, { nullable: true, description: '支付日期' })
  paidOn?: string | null;
  @Field(() => String, { nullable: true, description: '凭证号，不超过40个字' })
  voucherNo?: string | null;
  @Field(() => String, { nullable: true, description: '收款账号' })
  bankAccount?: string | null;
}

const { Node } = offsiteTraining.classes;
const REQUEST = { description: '请求编号; a repeat answers with the first result' };

/** What 异地培训 have beside list, page and acts (02 §20). */
@Resolver()
export class OffsiteResolver {
  @Allow('training.offsite:enter')
  @Mutation(() => Node, { description: '录入异地培训, as a draft' })
  async enterOffsiteTraining(
    @Ctx() ctx: Context,
    @Arg('input', () => offsiteForm.Input, { description: '填写的内容' }) input: object,
    @Arg('releaseReason', () => String, { nullable: true, description: '身份人工放行原因; of the city alone' })
    releaseReason: string | null,
    @Arg('requestId', () => ID, REQUEST) requestId: string,
  ): Promise<object> {
    const entry = offsiteForm.read(ctx, input as Parameters<typeof offsiteForm.read>[1]);
    return offsiteTraining.open(ctx, await enterOffsite(ctx, entry, releaseReason, requestId));
  }

  @Allow('training.offsite:enter')
  @Mutation(() => Node, { description: '修改异地培训 that is still a draft; the person stays' })
  async editOffsiteTraining(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '异地培训的标识' }) id: string,
    @Arg('version', () => Int, { description: '看到的版本' }) version: number,
    @Arg('input', () => offsiteChange.Input, { description: '填写的内容' }) input: object,
  ): Promise<object> {
    await editOffsite(ctx, id, version, offsiteChange.read(ctx, input as Parameters<typeof offsiteChange.read>[1]));
    return offsiteTraining.open(ctx, id);
  }

  @Allow('training.offsite:view')
  @Query(() => [OffsiteExpense], { description: '费用 of a training' })
  async offsiteExpenses(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '异地培训的标识' }) id: string,
  ): Promise<OffsiteExpense[]> {
    return readExpenses(ctx, (await offsiteTraining.get(ctx, id)).id);
  }

  @Allow('training.offsite:view')
  @Query(() => [OffsiteBound], { description: 'What may be approved of each item, by the standards of the first day' })
  async offsiteBounds(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '异地培训的标识' }) id: string,
  ): Promise<OffsiteBound[]> {
    const facts = await readOffsiteFacts(ctx, (await offsiteTraining.get(ctx, id)).id);
    return boundsOf(facts, await readStanding(ctx)).map(({ item, invoiced, cap, most }) => ({
      item,
      invoiced: invoiced.toFixed(2),
      cap: cap?.toFixed(2) ?? null,
      most: most.toFixed(2),
    }));
  }

  @Allow('training.offsite:enter')
  @Mutation(() => Node, { description: '登记费用: all invoices, in place of those it had' })
  async saveOffsiteExpenses(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '异地培训的标识' }) id: string,
    @Arg('version', () => Int, { description: '看到的版本' }) version: number,
    @Arg('expenses', () => [OffsiteExpenseInput], { description: '发票，最多50张' }) expenses: OffsiteExpenseInput[],
  ): Promise<object> {
    await saveExpenses(ctx, id, version, expenses);
    return offsiteTraining.open(ctx, id);
  }

  @Allow('training.offsite:register')
  @Mutation(() => Node, { description: '登记报销结果' })
  async registerOffsiteResult(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '异地培训的标识' }) id: string,
    @Arg('version', () => Int, { description: '看到的版本' }) version: number,
    @Arg('input', () => OffsiteResultInput, { description: '报销结果' }) input: OffsiteResultInput,
    @Arg('requestId', () => ID, REQUEST) requestId: string,
  ): Promise<object> {
    const { result, approved, reason = null, paidOn = null, voucherNo = null, bankAccount = null } = input;
    if ([...(voucherNo ?? '')].length > 40)
      throw badInput([{ path: 'input.voucherNo', message: '凭证号不能超过40个字' }]);
    const given = { result, approved: approved ?? [], reason, paidOn, voucherNo, bankAccount };
    await registerResult(ctx, id, version, given, requestId);
    return offsiteTraining.open(ctx, id);
  }

  @Allow('training.offsite:view')
  @Query(() => [OffsiteFigure], { description: '异地培训统计 of a year, by province and kind' })
  offsiteFigures(
    @Ctx() ctx: Context,
    @Arg('year', () => Int, { description: '年度' }) year: number,
  ): Promise<OffsiteFigure[]> {
    if (year < 2000 || year > 2100) throw badInput([{ path: 'year', message: '年度不正确' }]);
    return readFigures(ctx, year);
  }
}
