import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { DayScalar } from '../../../graphql/scalars.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { deliverForm } from './deliver.ts';
import { ReserveExport } from './export/export.type.ts';
import { exportForm } from './export/export-form.ts';
import { findExports } from './export/find-exports.ts';
import { noteChange, openReserve, saveReserve } from './fill.ts';
import { fillOfficePart, officeForm } from './office-part.ts';
import { RIGHTS } from './permissions.ts';
import { attachPhoto } from './photo.ts';
import { ReserveReceiptInput } from './reserve.inputs.ts';
import { reserveContent, reserveForm, reserveRecord } from './reserve.record.ts';

const { Node } = reserveRecord.classes;
const REQUEST = { description: '请求编号; a repeat answers with the first result' };
const RECORD = { description: '预备役登记的标识' };
const VERSION = { description: '看到的版本' };

/** What 预备役登记 have beside list, page and acts (01 §12). */
@Resolver()
export class ReserveResolver {
  @Allow(RIGHTS.fill)
  @Mutation(() => Node, { description: '新建预备役登记' })
  async openReserveRecord(
    @Ctx() ctx: Context,
    @Arg('input', () => reserveForm.Input, { description: '填写的内容' }) input: object,
    @Arg('requestId', () => ID, REQUEST) requestId: string,
  ): Promise<object> {
    const entry = reserveForm.read(ctx, input as Parameters<typeof reserveForm.read>[1]);
    return reserveRecord.open(ctx, await openReserve(ctx, entry, requestId));
  }

  @Allow(RIGHTS.fill)
  @Mutation(() => Node, {
    description: '保存预备役登记 that was not exported; what is shown masked stays where nothing is given',
  })
  async saveReserveRecord(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, RECORD) id: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('input', () => reserveContent.Input, { description: '填写的内容' }) input: object,
  ): Promise<object> {
    const before = await reserveRecord.get(ctx, id);
    const content = reserveContent.read(ctx, input as Parameters<typeof reserveContent.read>[1], { ...before });
    await saveReserve(ctx, id, version, content);
    return reserveRecord.open(ctx, id);
  }

  @Allow(RIGHTS.fill)
  @Mutation(() => Node, { description: '上传照片, JPEG or PNG, in place of the one that was there' })
  async attachReservePhoto(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, RECORD) id: string,
    @Arg('fileId', () => ID, { description: '已上传的文件' }) fileId: string,
  ): Promise<object> {
    await attachPhoto(ctx, id, fileId);
    return reserveRecord.open(ctx, id);
  }

  @Allow(RIGHTS.fill)
  @Mutation(() => Node, { description: '登记兵役登记信息变更完成日期, in any state' })
  async noteReserveChange(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, RECORD) id: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('doneOn', () => DayScalar, { description: '完成日期' }) doneOn: string,
  ): Promise<object> {
    await noteChange(ctx, id, version, doneOn);
    return reserveRecord.open(ctx, id);
  }

  @Allow(RIGHTS.result)
  @Mutation(() => Node, { description: '填写预备役信息, which is the 武装部’s to say: of a form that is with it' })
  async fillReserveOfficePart(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, RECORD) id: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('input', () => officeForm.Input, { description: '预备役类别、编入单位、训练情况、是否可应召' }) input: object,
    @Arg('requestId', () => ID, REQUEST) requestId: string,
  ): Promise<object> {
    await fillOfficePart(ctx, id, version, input as Parameters<typeof officeForm.read>[1], requestId);
    return reserveRecord.open(ctx, id);
  }

  @Allow(RIGHTS.view)
  @Query(() => [ReserveExport], { description: '登记表的各版, newest first' })
  reserveExports(@Ctx() ctx: Context, @Arg('id', () => ID, RECORD) id: string): Promise<ReserveExport[]> {
    return findExports(ctx, id);
  }

  @Allow(RIGHTS.export)
  @Mutation(() => ReserveExport, { description: '生成登记表; of an exported record the edition that holds' })
  async exportReserveForm(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, RECORD) id: string,
    @Arg('reason', () => String, { description: '导出原因，5至500个字' }) reason: string,
    @Arg('requestId', () => ID, REQUEST) requestId: string,
  ): Promise<ReserveExport> {
    const exportId = await exportForm(ctx, id, reason, requestId);
    const made = (await findExports(ctx, id)).find((one) => one.id === exportId);
    if (!made) throw new Error(`export ${exportId} was not kept`);
    return made;
  }

  @Allow(RIGHTS.deliver)
  @Mutation(() => Node, { description: '登记移交 of the exported form' })
  async deliverReserveForm(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, RECORD) id: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('input', () => ReserveReceiptInput, { description: '接收人、方式、时间' }) input: ReserveReceiptInput,
    @Arg('requestId', () => ID, REQUEST) requestId: string,
  ): Promise<object> {
    await deliverForm(ctx, id, version, input, requestId);
    return reserveRecord.open(ctx, id);
  }
}
