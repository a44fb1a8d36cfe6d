import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { RIGHTS } from '../permissions.ts';
import { acceptTransfer } from './accept-transfer.ts';
import { checkHukou } from './check-hukou.ts';
import { startTransfers, transferForm } from './start-transfers.ts';
import { transfer } from './transfer.record.ts';

const { Node } = transfer.classes;
const REQUEST = { description: '请求编号; a repeat answers with the first result' };

@ObjectType({ description: '发起结果, 每人一项 (03 §32.4)' })
class CadreTransferStarted {
  @Field(() => ID, { description: '人员的标识' })
  cadreId!: string;
  @Field(() => ID, { nullable: true, description: '转移单的标识; null where it was refused' })
  transferId!: string | null;
  @Field(() => String, { nullable: true, description: '未发起的错误码' })
  code!: string | null;
  @Field(() => String, { nullable: true, description: '未发起的原因' })
  message!: string | null;
}
@ObjectType({ description: '转移时的一项信息' })
class CadreTransferFact {
  @Field(() => String, { description: '栏目' })
  title!: string;
  @Field(() => String, { description: '内容，脱敏' })
  text!: string;
}
@ObjectType({ description: '在办发放' })
class CadreTransferPayment {
  @Field(() => String, { description: '发放事项' })
  title!: string;
  @Field(() => String, { description: '金额（元）' })
  amount!: string;
}
@ObjectType({ description: '转移时的信息和移交情况 (03 §32.2, §32.4)' })
class CadreTransferSnapshot {
  @Field(() => [CadreTransferFact], { description: '人员信息' })
  facts!: CadreTransferFact[];
  @Field(() => [CadreTransferPayment], { description: '由迁出区发放完毕的款项' })
  payments!: CadreTransferPayment[];
  @Field(() => String, { description: '未发放金额合计（元）' })
  unpaid!: string;
  @Field(() => [String], { description: '移交材料' })
  attachments!: string[];
}

/** What 关系转移 has beside list, page and the acts of its flow (03 §32). */
@Resolver()
export class TransferResolver {
  @Allow(RIGHTS.transfer)
  @Mutation(() => [CadreTransferStarted], { description: '发起迁出, one person or several (03 §32.3, §32.4)' })
  startCadreTransfers(
    @Ctx() ctx: Context,
    @Arg('cadreIds', () => [ID], { description: '人员的标识' }) cadreIds: string[],
    @Arg('input', () => transferForm.Input, { description: '填写的内容' }) input: object,
    @Arg('fileIds', () => [ID], { description: '户籍变更证明, 已上传的文件' }) fileIds: string[],
    @Arg('requestId', () => ID, REQUEST) requestId: string,
  ): Promise<CadreTransferStarted[]> {
    const entry = transferForm.read(ctx, input as Parameters<typeof transferForm.read>[1]);
    return startTransfers(ctx, cadreIds, entry, fileIds, requestId);
  }

  @Allow(RIGHTS.transfer)
  @Mutation(() => Node, { description: '接收 by the target district, with the street (03 §32.3)' })
  async acceptCadreTransfer(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '转移单的标识' }) id: string,
    @Arg('version', () => Int, { description: '看到的版本' }) version: number,
    @Arg('toStreet', () => String, { description: '接收街镇，9位区划代码' }) toStreet: string,
    @Arg('opinion', () => String, { nullable: true, description: '意见' }) opinion: string | undefined,
    @Arg('requestId', () => ID, REQUEST) requestId: string,
  ): Promise<object> {
    await acceptTransfer(ctx, id, version, { toStreet, opinion: opinion ?? undefined }, requestId);
    return transfer.open(ctx, id);
  }

  @Allow(RIGHTS.transfer)
  @Mutation(() => Node, { description: '核对户籍 with 公安 before the target decides (03 §32.6)' })
  async checkCadreTransferHukou(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '转移单的标识' }) id: string,
  ): Promise<object> {
    await checkHukou(ctx, id);
    return transfer.open(ctx, id);
  }

  @Allow(RIGHTS.view)
  @Query(() => CadreTransferSnapshot, {
    nullable: true,
    description: '转移时的信息: what the source may go on reading; nothing before the transfer is accepted (03 §32.4)',
  })
  async cadreTransferSnapshot(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '转移单的标识' }) id: string,
  ): Promise<CadreTransferSnapshot | null> {
    const { snapshot, handover } = await transfer.get(ctx, id);
    if (snapshot === null || handover === null) return null;
    return { facts: snapshot.facts, ...handover };
  }
}
