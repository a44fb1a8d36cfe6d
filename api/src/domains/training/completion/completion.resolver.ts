import { Arg, Ctx, Field, FieldResolver, ID, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { loaderOf } from '../../../graphql/loaders.ts';
import type { FlowRow } from '../../../platform/flow/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import type { Light } from './brought.ts';
import { runCompletion } from './completion.record.ts';
import { type CompletionFacts, loadCompletionFacts } from './completion-facts.ts';
import { ObjectionType } from './objections/objection.type.ts';
import { answerObjection, objectToCompletion, readObjections } from './objections/objections.ts';
import { type JudgedRow, readCompletionRows } from './rows/read-rows.ts';
import { CompletionRowInput, CompletionRowType } from './rows/row.type.ts';
import { saveCompletionRows } from './rows/save-rows.ts';
import { type CompletionGiven, completionForm, justifyCompletion, saveCompletion } from './save-completion.ts';

const { Node } = runCompletion.classes;
interface Shown {
  id: string;
  row: FlowRow;
}

@ObjectType('RunCompletionLight', { description: '结课条件 and how it stands (02 §16.6)', simpleResolvers: true })
class LightType implements Light {
  @Field(() => String, { description: 'lessons, attendance, exam, spot-checks, satisfaction' })
  key!: string;
  @Field(() => String, { description: '条件' })
  title!: string;
  @Field(() => String, { description: '进度, 12/12' })
  text!: string;
  @Field(() => Boolean, { description: '已满足' })
  done!: boolean;
  @Field(() => Boolean, { description: 'what is missing keeps it from being handed in or passed' })
  blocks!: boolean;
}

/** What belongs to completions, in a fixed number of statements for all that are shown. */
@Resolver(() => Node)
export class CompletionFieldsResolver {
  @FieldResolver(() => [CompletionRowType], {
    description: '结业明细 in the order of the run; a district without the institution sees its own trainees alone',
  })
  rows(@Root() { id }: Shown, @Ctx() ctx: Context): Promise<CompletionRowType[]> {
    const load = (ids: readonly string[]) => readCompletionRows(ctx, ids, { seen: 'own' });
    return loaderOf<JudgedRow[]>(ctx, 'training.completion.rows', load, () => []).load(id);
  }

  @FieldResolver(() => [LightType], { description: '结课条件: 课程, 考勤, 考试, 抽查, 满意度' })
  async lights(@Root() { row }: Shown, @Ctx() ctx: Context): Promise<readonly LightType[]> {
    const loader = loaderOf<CompletionFacts | null>(
      ctx,
      'training.completion.facts',
      (ids) =>
        loadCompletionFacts(
          ctx,
          ids.map((id) => ({ ...row, id })),
        ),
      () => null,
    );
    return (await loader.load(row.id))?.lights ?? [];
  }

  @FieldResolver(() => [ObjectionType], { description: '异议, oldest first' })
  objections(@Root() { id }: Shown, @Ctx() ctx: Context): Promise<ObjectionType[]> {
    const load = (ids: readonly string[]) => readObjections(ctx, ids);
    return loaderOf<ObjectionType[]>(ctx, 'training.completion.objections', load, () => []).load(id);
  }
}

const ID_ARGUMENT = { description: '结课申请的标识' };
const VERSION = { description: '看到的版本' };

/** What is written on completions beside the steps of their flow. */
@Resolver()
export class CompletionResolver {
  @Allow('training.completion:apply')
  @Mutation(() => Node, { description: 'Content of 结课申请 while it is written, and further 考核材料' })
  async saveRunCompletion(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, ID_ARGUMENT) id: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('input', () => completionForm.Input, { description: '填写的内容' }) input: object,
    @Arg('fileIds', () => [ID], { nullable: true, description: '新上传的考核材料' }) fileIds?: string[] | null,
  ): Promise<object> {
    await saveCompletion(ctx, { id, version, fileIds: fileIds ?? [] }, input as CompletionGiven);
    return runCompletion.open(ctx, id);
  }

  @Allow('training.completion:apply')
  @Mutation(() => Node, { description: '考试结果和证书 of the rows given, all or none; the others stay' })
  async saveRunCompletionRows(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, ID_ARGUMENT) id: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('rows', () => [CompletionRowInput], { description: '1 to 500 rows' }) rows: CompletionRowInput[],
  ): Promise<object> {
    await saveCompletionRows(ctx, id, version, rows);
    return runCompletion.open(ctx, id);
  }

  @Allow('training.completion:review')
  @Mutation(() => Node, { description: '说明 why it is passed with spot checks missing, ten words at least (AC24-3)' })
  async justifyRunCompletion(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, ID_ARGUMENT) id: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('text', () => String, { description: '说明, 500 characters at most' }) text: string,
  ): Promise<object> {
    await justifyCompletion(ctx, id, version, text);
    return runCompletion.open(ctx, id);
  }

  @Allow('training.completion:object')
  @Mutation(() => Node, { description: '异议 of a district to the results of its own trainees (02 §16.2)' })
  async objectToRunCompletion(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, ID_ARGUMENT) id: string,
    @Arg('text', () => String, { description: '异议内容, 500 characters at most' }) text: string,
    @Arg('requestId', () => ID, { description: '请求编号; a repeat changes nothing' }) requestId: string,
  ): Promise<object> {
    await objectToCompletion(ctx, id, text, requestId);
    return runCompletion.open(ctx, id);
  }

  @Allow('training.completion:review')
  @Mutation(() => Node, { description: '答复异议 by the district that judges' })
  async answerRunCompletionObjection(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, ID_ARGUMENT) id: string,
    @Arg('objectionId', () => ID, { description: '异议的标识' }) objectionId: string,
    @Arg('answer', () => String, { description: '答复, 500 characters at most' }) answer: string,
  ): Promise<object> {
    await answerObjection(ctx, id, objectionId, answer);
    return runCompletion.open(ctx, id);
  }
}
