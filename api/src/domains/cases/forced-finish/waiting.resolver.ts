import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { CaseType, SubCaseType } from '../case.type.ts';
import { caseWaits, subCaseWaits } from './waiting.ts';

/** Says of a case that another 申请强制办结 would be refused (01 §6.11), so that nobody is offered it. */
@Resolver(() => CaseType)
export class CaseForcedWaitingResolver {
  @FieldResolver(() => Boolean, { description: '已有待审批的强制办结申请: for the case or a matter of it' })
  forcedFinishWaiting(@Root() record: CaseType, @Ctx() ctx: Context): Promise<boolean> {
    return caseWaits(ctx, record.id);
  }
}

/** The same of a matter. */
@Resolver(() => SubCaseType)
export class SubCaseForcedWaitingResolver {
  @FieldResolver(() => Boolean, { description: '已有待审批的强制办结申请: for the matter or its whole case' })
  forcedFinishWaiting(@Root() record: SubCaseType, @Ctx() ctx: Context): Promise<boolean> {
    return subCaseWaits(ctx, record.caseId, record.id);
  }
}
