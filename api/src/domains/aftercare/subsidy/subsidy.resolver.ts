import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { isLocalDate, isReckonable } from '../../../platform/calendar/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import { type Ctx as Context, transaction } from '../../../platform/kernel/index.ts';
import { mask } from '../../../platform/masking/index.ts';
import { accountForm, proposeAccount } from './account/change-account.ts';
import { prepareSubsidy, reckonAgain } from './application/prepare.ts';
import { bankNamed } from './banks.ts';
import { CandidateType, ReckoningType } from './candidate/candidate.type.ts';
import { obstacles } from './candidate/judge.ts';
import { ownStanding, readCandidate } from './candidate/read-candidate.ts';
import { sortedGrounds } from './reckon/reckon.ts';
import { reckonFor } from './reckon/reckon-for.ts';
import { oneOffSubsidy, subsidyForm } from './subsidy.record.ts';

const { Node } = oneOffSubsidy.classes;
const ID_NO = { description: '身份证号，15位或18位' };
const REQUEST_ID = { description: '请求编号; a repeat answers with the first result' };

/** What clerks ask and do beside the acts of the flow (01 §13.6 no. 1 to 4). */
@Resolver()
export class SubsidyResolver {
  @Allow('subsidy:prepare')
  @Query(() => CandidateType, {
    description: '按身份证号查找拟申报人员, of the caller’s district; E-1121 where there is none',
  })
  async subsidyCandidate(@Ctx() ctx: Context, @Arg('idNo', () => String, ID_NO) idNo: string): Promise<CandidateType> {
    const { person, found, grounds, verdicts } = await readCandidate(ctx, idNo);
    const { form } = found;
    return {
      personNameMasked: person.nameMasked,
      idNoMasked: person.idNoMasked,
      caseId: found.caseId,
      caseNo: found.caseNo,
      personCategory: form.personCategory,
      enlistDate: form.enlistDate,
      dischargeDate: form.dischargeDate,
      grounds,
      bankCode: bankNamed(form.bankName ?? '') ?? null,
      bankName: form.bankName ?? null,
      bankAccountMasked: form.bankAccount ? mask('bankAccount', form.bankAccount) : null,
      verdicts,
      eligible: obstacles(verdicts).length === 0,
    };
  }

  @Allow('subsidy:prepare')
  @Query(() => ReckoningType, { description: '试算: every line with its basis; writes nothing' })
  async subsidyReckoning(
    @Ctx() ctx: Context,
    @Arg('idNo', () => String, ID_NO) idNo: string,
    @Arg('enlistDate', () => String, { description: '入伍日期' }) enlistDate: string,
    @Arg('dischargeDate', () => String, { description: '退役日期' }) dischargeDate: string,
    @Arg('grounds', () => [String], { description: '加发情形' }) grounds: string[],
  ): Promise<ReckoningType> {
    const faults = Object.entries({ enlistDate, dischargeDate }).flatMap(([path, day]) =>
      isLocalDate(day) && isReckonable(day) ? [] : [{ path, message: '请填写正确的日期' }],
    );
    if (faults.length > 0) throw badInput(faults);
    const { facts } = await readCandidate(ctx, idNo);
    const { orgPath } = await ownStanding(ctx);
    const { personCategory, placementRegion } = facts;
    const asked = {
      personCategory,
      placementRegion,
      enlistDate,
      dischargeDate,
      grounds: sortedGrounds(grounds),
      orgPath,
    };
    const { serviceMonths, amount, calculation, standard } = await reckonFor(ctx, asked);
    const standardName = `${standard.title}（${standard.ruleNo} 第${standard.version}版）`;
    return { serviceMonths, amount, standardName, calculation };
  }

  @Allow('subsidy:prepare')
  @Mutation(() => Node, { description: '申报一次性经济补助' })
  async prepareOneOffSubsidy(
    @Ctx() ctx: Context,
    @Arg('idNo', () => String, ID_NO) idNo: string,
    @Arg('input', () => subsidyForm.Input, { description: '填写的内容' }) input: object,
    @Arg('requestId', () => ID, REQUEST_ID) requestId: string,
  ): Promise<object> {
    const id = await prepareSubsidy(ctx, idNo, input as Parameters<typeof subsidyForm.read>[1], requestId);
    return oneOffSubsidy.open(ctx, id);
  }

  @Allow('subsidy:prepare')
  @Mutation(() => Node, { description: '按现行标准重新核算, before anybody has confirmed it' })
  async reckonSubsidyAgain(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '申报的标识' }) id: string,
    @Arg('version', () => Int, { description: '看到的版本' }) version: number,
  ): Promise<object> {
    await transaction(ctx, (tx) => reckonAgain(tx, id, version));
    return oneOffSubsidy.open(ctx, id);
  }

  @Allow('subsidy:prepare')
  @Mutation(() => Node, { description: '申请变更已审批申报的收款账户; DIST_DIRECTOR agrees' })
  async proposeSubsidyAccount(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '申报的标识' }) id: string,
    @Arg('version', () => Int, { description: '看到的版本' }) version: number,
    @Arg('input', () => accountForm.Input, { description: '拟变更的账户' }) input: object,
    @Arg('requestId', () => ID, REQUEST_ID) requestId: string,
  ): Promise<object> {
    await proposeAccount(ctx, id, version, input as Parameters<typeof accountForm.read>[1], requestId);
    return oneOffSubsidy.open(ctx, id);
  }
}
