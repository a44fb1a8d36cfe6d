import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { DayScalar } from '../../../../graphql/scalars.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import {
  type DistrictReconciliation,
  type OpenLedger,
  type Reconciliation,
  readReconciliation,
} from './read-reconciliation.ts';

@ObjectType('FundReconciliationDistrict', { simpleResolvers: true, description: 'R7 of one district (02 §19.6)' })
class DistrictType implements DistrictReconciliation {
  @Field(() => String, { description: '结算区' })
  districtCode!: string;
  @Field(() => String, { description: '结算区名称' })
  districtTitle!: string;
  @Field(() => Int, { description: '台账份数' })
  ledgers!: number;
  @Field(() => String, { description: '台账合计, reversals counted' })
  ledgerTotal!: string;
  @Field(() => String, { description: '已登记拨付合计' })
  fundTotal!: string;
  @Field(() => String, { description: '差额: paid less ledgered' })
  difference!: string;
  @Field(() => Boolean, { description: '一致' })
  ok!: boolean;
  @Field(() => [String], { description: '未拨付账龄: up to 30, 60, 90 days, and longer' })
  ages!: string[];
}

@ObjectType('FundReconciliationLedger', {
  simpleResolvers: true,
  description: 'A ledger that is not paid in full, with its age',
})
class OpenLedgerType implements OpenLedger {
  @Field(() => ID, { description: '台账' })
  ledgerId!: string;
  @Field(() => String, { description: '台账编号' })
  ledgerNo!: string;
  @Field(() => String, { description: '结算区' })
  districtCode!: string;
  @Field(() => String, { description: '班次名称' })
  runName!: string;
  @Field(() => String, { description: '培训机构' })
  institutionName!: string;
  @Field(() => DayScalar, { description: '台账日期' })
  generatedOn!: string;
  @Field(() => Int, { description: '账龄 in days at the end of the month' })
  days!: number;
  @Field(() => String, { description: '未拨付金额; below zero where more was paid than is due' })
  open!: string;
}

@ObjectType('FundReconciliation', { simpleResolvers: true, description: '资金拨付月度核对 R7 (02 §19.6)' })
class ReconciliationType implements Reconciliation {
  @Field(() => String, { description: '月份, YYYY-MM' })
  month!: string;
  @Field(() => [DistrictType], { description: '各区' })
  districts!: DistrictType[];
  @Field(() => [OpenLedgerType], { description: '未拨付台账, the oldest first' })
  open!: OpenLedgerType[];
}

/** R7 of the city, month by month. */
@Resolver()
export class ReconcileResolver {
  @Allow('training.payout:reconcile')
  @Query(() => ReconciliationType, { description: '资金拨付月度核对 (R7), as it stood at the end of the month' })
  fundReconciliation(
    @Ctx() ctx: Context,
    @Arg('month', () => String, { description: '月份, YYYY-MM' }) month: string,
  ): Promise<ReconciliationType> {
    return readReconciliation(ctx, month);
  }
}
