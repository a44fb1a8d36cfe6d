import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { ContractStateEnum, FeedbackDepartmentEnum } from '../feedback.enums.ts';
import { FEEDBACK_DEPARTMENTS, FEEDBACK_TYPES, type FeedbackDepartment } from '../words.ts';
import { advanceContract, draftContract, saveContract } from './change-contract.ts';
import { CONTRACT_STATES, type ContractState, type FeedbackContract } from './contract.ts';
import { ContractInput, FeedbackContractType, toField } from './contract.type.ts';
import { listContracts } from './find-contracts.ts';
import { findTrial } from './trial.ts';
import { ContractTrialType } from './trial.type.ts';

/** A contract as the API shows it. */
export const viewContract = (contract: FeedbackContract): FeedbackContractType => ({
  ...contract,
  departmentTitle: FEEDBACK_DEPARTMENTS[contract.department],
  statusTitle: CONTRACT_STATES[contract.status],
  documentUrl: `/feedback/contracts/${contract.id}.docx`,
});

/** The register of standardised interfaces (R1.1.2). Contracts belong to no place, so no scope applies. */
@Resolver()
export class FeedbackContractResolver {
  @Allow('feedback.contract:view')
  @Query(() => [FeedbackContractType], { description: '接口约定, every version, newest first within a department' })
  async feedbackContracts(
    @Ctx() ctx: Context,
    @Arg('department', () => FeedbackDepartmentEnum, { nullable: true, description: '只看此部门；缺省为全部' })
    department?: FeedbackDepartment | null,
  ) {
    return (await listContracts(ctx, department)).map(viewContract);
  }

  @Allow('feedback.contract:view')
  @Query(() => ContractTrialType, { description: '试运行校验 of a contract' })
  async feedbackContractTrial(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '接口约定的标识' }) id: string,
  ): Promise<ContractTrialType> {
    const { latest, ...counts } = await findTrial(ctx, id);
    return {
      ...counts,
      latest: latest.map(({ feedbackType, ...check }) => ({
        ...check,
        typeTitle: feedbackType && FEEDBACK_TYPES[feedbackType],
      })),
    };
  }

  @Allow('feedback.contract:edit')
  @Mutation(() => FeedbackContractType, { description: 'drafts the next version from the one in force' })
  async draftFeedbackContract(
    @Ctx() ctx: Context,
    @Arg('department', () => FeedbackDepartmentEnum, { description: '为哪个部门起草' }) department: FeedbackDepartment,
  ) {
    return viewContract(await draftContract(ctx, department));
  }

  @Allow('feedback.contract:edit')
  @Mutation(() => FeedbackContractType, { description: 'saves a draft' })
  async saveFeedbackContract(
    @Ctx() ctx: Context,
    @Arg('input', () => ContractInput, { description: '草稿的全部内容' }) input: ContractInput,
  ) {
    const { id, rowVersion, transports, contact, silenceHours } = input;
    const fields = input.fields.map(toField);
    return viewContract(
      await saveContract(ctx, {
        ...{ id, rowVersion, fields, transports },
        contact: contact?.trim() || null,
        silenceHours: silenceHours ?? null,
      }),
    );
  }

  @Allow('feedback.contract:publish')
  @Mutation(() => FeedbackContractType, { description: '试运行, 生效 or 停用; never by who wrote it (E-0004)' })
  async advanceFeedbackContract(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '接口约定的标识' }) id: string,
    @Arg('rowVersion', () => Int, { description: '调用者所见的数据版本' }) rowVersion: number,
    @Arg('to', () => ContractStateEnum, { description: '要转入的状态' }) to: ContractState,
  ) {
    return viewContract(await advanceContract(ctx, { id, rowVersion }, to));
  }
}
