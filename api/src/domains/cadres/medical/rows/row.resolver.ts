import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { MedicalAccountInput, RowAskedInput } from '../medical.types.ts';
import { RIGHTS } from '../permissions.ts';
import { correctAccount, holdRow, resolveRow } from './district-acts.ts';
import { confirmRows, objectToRow } from './street-acts.ts';

const ROW = { description: '名册人员和看到的版本' };
const REASON = { description: '原因, 5 to 500 characters' };

/** What streets and districts say of single persons of a roster (03 §33.4). */
@Resolver()
export class MedicalRowResolver {
  @Allow(RIGHTS.confirm)
  @Mutation(() => Int, { description: '确认 of rows, 200 at most, while the street has the list; how many' })
  confirmMedicalRows(
    @Ctx() ctx: Context,
    @Arg('rows', () => [RowAskedInput], ROW) rows: RowAskedInput[],
  ): Promise<number> {
    return confirmRows(ctx, rows);
  }

  @Allow(RIGHTS.confirm)
  @Mutation(() => Int, { description: '提出异议 to a row, while the street has the list' })
  objectToMedicalRow(
    @Ctx() ctx: Context,
    @Arg('row', () => RowAskedInput, ROW) row: RowAskedInput,
    @Arg('reason', () => String, { description: '异议原因: AMOUNT, ACCOUNT, DEATH, STREET or OTHER' }) reason: string,
    @Arg('note', () => String, { description: '异议说明, 5 to 500 characters' }) note: string,
  ): Promise<number> {
    return objectToRow(ctx, row, reason, note);
  }

  @Allow(RIGHTS.dispatch)
  @Mutation(() => Int, { description: '维持 (KEPT) or 移出 (REMOVED) a row, at the district’s first node' })
  resolveMedicalRow(
    @Ctx() ctx: Context,
    @Arg('row', () => RowAskedInput, ROW) row: RowAskedInput,
    @Arg('resolution', () => String, { description: 'KEPT or REMOVED' }) resolution: string,
    @Arg('reason', () => String, REASON) reason: string,
  ): Promise<number> {
    return resolveRow(ctx, row, resolution, reason);
  }

  @Allow(RIGHTS.dispatch)
  @Mutation(() => Int, { description: '修正账户 of a row, with evidence, at the district’s first node (R33-4)' })
  correctMedicalAccount(
    @Ctx() ctx: Context,
    @Arg('row', () => RowAskedInput, ROW) row: RowAskedInput,
    @Arg('account', () => MedicalAccountInput, { description: '收款账户' }) account: MedicalAccountInput,
    @Arg('reason', () => String, REASON) reason: string,
    @Arg('evidenceIds', () => [ID], { description: 'the caller’s uploaded files' }) evidenceIds: string[],
  ): Promise<number> {
    return correctAccount(ctx, row, account, reason, evidenceIds);
  }

  @Allow(RIGHTS.dispatch)
  @Mutation(() => Int, { description: '暂缓 or 解除暂缓 of a row, at the district’s first node (R33-3)' })
  holdMedicalRow(
    @Ctx() ctx: Context,
    @Arg('row', () => RowAskedInput, ROW) row: RowAskedInput,
    @Arg('held', () => Boolean, { description: 'true holds, false lifts' }) held: boolean,
    @Arg('reason', () => String, REASON) reason: string,
  ): Promise<number> {
    return holdRow(ctx, row, held, reason);
  }
}
