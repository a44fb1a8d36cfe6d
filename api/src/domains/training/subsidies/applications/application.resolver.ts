import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { subsidyApplication } from './application.record.ts';
import { generateApplication } from './generate.ts';
import { MATERIALS, type Material } from './materials.ts';
import { type ApplicationGiven, applicationForm, type NewMaterial, saveApplication } from './save.ts';

const { Node } = subsidyApplication.classes;
const MaterialEnum = titledEnum('SubsidyMaterial', '补助申请材料', MATERIALS);

@InputType('SubsidyMaterialInput', { description: '补助申请材料: a file that was uploaded' })
class MaterialInput implements NewMaterial {
  @Field(() => MaterialEnum, { description: '材料' })
  kind!: Material;
  @Field(() => ID, { description: '文件的标识' })
  fileId!: string;
}

/** What is done about applications; their sheets are handed in by the flow (02 §19.5). */
@Resolver()
export class ApplicationResolver {
  @Allow('training.subsidy:apply', 'training.subsidy:decide')
  @Mutation(() => Node, {
    description:
      '生成申请草稿 (T27-1), one for each run; again it reckons drafts anew. Of a run that was stopped by the city alone',
  })
  async generateSubsidyApplication(
    @Ctx() ctx: Context,
    @Arg('runId', () => ID, { description: '培训班次的标识' }) runId: string,
    @Arg('requestId', () => ID, { description: '请求编号; a repeat answers with the first result' }) requestId: string,
    @Arg('lateReason', () => String, { nullable: true, description: '逾期原因, once the time limit is over' })
    lateReason?: string | null,
  ): Promise<object> {
    return subsidyApplication.open(ctx, await generateApplication(ctx, runId, lateReason ?? null, requestId));
  }

  @Allow('training.subsidy:apply')
  @Mutation(() => Node, { description: '填写补助申请 and further materials; drafts are reckoned anew' })
  async saveSubsidyApplication(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '补助申请的标识' }) id: string,
    @Arg('version', () => Int, { description: '看到的版本' }) version: number,
    @Arg('input', () => applicationForm.Input, { description: '填写的内容' }) input: object,
    @Arg('files', () => [MaterialInput], { nullable: true, description: '新上传的材料' }) files?:
      | MaterialInput[]
      | null,
  ): Promise<object> {
    await saveApplication(ctx, { id, version }, input as ApplicationGiven, files ?? []);
    return subsidyApplication.open(ctx, id);
  }
}
