import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { viewContract } from '../contracts/contract.resolver.ts';
import { FeedbackContractType } from '../contracts/contract.type.ts';
import { findContractInUse } from '../contracts/find-contracts.ts';
import type { FeedbackBody } from '../feedback.schema.ts';
import { departmentOf } from './department.ts';
import { listDepartmentSubCases } from './department-sub-cases.ts';
import { enterFeedback } from './enter-feedback.ts';
import {
  DepartmentSubCaseConnection,
  EnteredFeedbackType,
  EnterFeedbackInput,
  FeedbackImportType,
} from './entry.type.ts';
import { commitImport, type FeedbackImport, getImport } from './imports.ts';

function bodyOf(input: EnterFeedbackInput): FeedbackBody {
  const { feedbackType, statusText, reasonText, suggestion, materials, results, handledBy, handledAt, contactPhone } =
    input;
  return {
    feedbackType,
    externalStatus: { text: statusText.trim() },
    ...(reasonText?.trim() ? { reasonText: reasonText.trim() } : {}),
    ...(suggestion?.trim() ? { suggestion: suggestion.trim() } : {}),
    ...(materials?.length
      ? { requiredMaterials: materials.map(({ name, note }) => ({ name, ...(note ? { note } : {}) })) }
      : {}),
    ...(results?.length ? { resultData: Object.fromEntries(results.map(({ name, value }) => [name, value])) } : {}),
    ...(handledBy?.trim() ? { handledBy: handledBy.trim() } : {}),
    ...(handledAt ? { handledAt: `${formatDateTime(new Date(handledAt)).replace(' ', 'T')}+08:00` } : {}),
    ...(contactPhone?.trim() ? { contactPhone: contactPhone.trim() } : {}),
  };
}

const viewImport = (found: FeedbackImport): FeedbackImportType => ({
  ...found,
  faultyRows: new Set(found.faults.map(({ row }) => row)).size,
  doneCount: found.results.length,
  okCount: found.results.filter(({ code }) => code === 0).length,
  resultUrl: `/feedback/imports/${found.id}.csv`,
});

/** The light form of a department without an interface (3.2): its own sub-cases, nobody else's. */
@Resolver()
export class DepartmentEntryResolver {
  @Allow('feedback:enter')
  @Query(() => DepartmentSubCaseConnection, {
    description: 'Sub-cases sent to the caller’s department, the latest first',
  })
  departmentSubCases(
    @Ctx() ctx: Context,
    @Arg('search', () => String, { nullable: true, description: 'beginning of a business number, or an ID number' })
    search?: string | null,
    @Arg('includeClosed', () => Boolean, { nullable: true, description: 'also what has ended' })
    includeClosed?: boolean | null,
    @Arg('first', () => Int, { nullable: true, description: '向后取多少行，1–100，默认 20' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: '从此游标之后取' }) after?: string,
  ) {
    return listDepartmentSubCases(ctx, { search, includeClosed }, { first, after });
  }

  @Allow('feedback:enter')
  @Query(() => FeedbackContractType, {
    nullable: true,
    description: 'The contract in force of the caller’s department',
  })
  async ownFeedbackContract(@Ctx() ctx: Context) {
    const department = await departmentOf(ctx);
    const contract = department && (await findContractInUse(ctx, department.code));
    return contract ? viewContract(contract) : null;
  }

  @Allow('feedback:enter')
  @Mutation(() => EnteredFeedbackType, { description: 'A department’s word by hand, handled like a message' })
  enterFeedback(
    @Ctx() ctx: Context,
    @Arg('input', () => EnterFeedbackInput, { description: '部门录入的反馈内容' }) input: EnterFeedbackInput,
  ) {
    const { requestId, subCaseId, attachmentIds } = input;
    return enterFeedback(ctx, { requestId, subCaseId, body: bodyOf(input), attachmentIds: attachmentIds ?? [] });
  }

  @Allow('feedback:enter')
  @Query(() => FeedbackImportType, { description: 'A file of the caller’s department, checked or taken in' })
  async feedbackImport(@Ctx() ctx: Context, @Arg('id', () => ID, { description: '导入文件的标识' }) id: string) {
    return viewImport(await getImport(ctx, id));
  }

  @Allow('feedback:enter')
  @Mutation(() => FeedbackImportType, { description: 'Takes a checked file in, in the background' })
  async commitFeedbackImport(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '导入文件的标识' }) id: string,
    @Arg('onlyValid', () => Boolean, { description: '只导入正确行' }) onlyValid: boolean,
  ) {
    return viewImport(await commitImport(ctx, id, onlyValid));
  }
}
