import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { ReviewSection } from '../batches/batch.type.ts';
import type { Section } from '../batches/materials.ts';
import { commit } from './commit.ts';
import { listOwnReviews } from './find-own.ts';
import { noteReading } from './note-reading.ts';
import { openMaterial } from './open-material.ts';
import { OwnReviewPageType, OwnReviewType } from './own-review.type.ts';
import { readReviewPage } from './read-page.ts';
import { saveSheet } from './save-sheet.ts';
import { submitSheets } from './submit-sheets.ts';

@InputType('CriterionScoreInput', { description: 'A criterion as scored so far' })
export class CriterionScoreInput {
  @Field(() => String, { description: '评分标准的代码' })
  code!: string;
  @Field(() => String, { nullable: true, description: '分数，在批次的分值范围内' })
  score?: string | null;
  @Field(() => String, { nullable: true, description: '评语，最多300字' })
  comment?: string | null;
}

@InputType('ScoreSheetInput', { description: '打分表 as filled in so far' })
export class ScoreSheetInput {
  @Field(() => [CriterionScoreInput], { description: '各项得分和评语' })
  scores!: CriterionScoreInput[];
  @Field(() => String, { description: '总体评语，最多1000字' })
  overallComment!: string;
  @Field(() => Boolean, { nullable: true, description: '是否建议通过' })
  recommended?: boolean | null;
  @Field(() => [String], { description: '一票否决情形' })
  vetoFlags!: string[];
}

@ObjectType('SavedScoreSheet', { simpleResolvers: true, description: 'When a draft was kept, and its total so far' })
export class SavedScoreSheetType {
  @Field(() => DateTimeScalar, { description: '保存时间' })
  savedAt!: Date;
  @Field(() => String, { nullable: true, description: '总分；未打完为空' })
  total?: string | null;
}

@ObjectType('ScoreFault', { simpleResolvers: true, description: 'What a sheet still has to mend, and where' })
export class ScoreFaultType {
  @Field(() => String, { description: '栏目' })
  path!: string;
  @Field(() => String, { description: '说明' })
  message!: string;
}

@ObjectType('SubmittedScoreSheet', { simpleResolvers: true, description: 'What became of one sheet' })
export class SubmittedScoreSheetType {
  @Field(() => ID, { description: 'the task' })
  id!: string;
  @Field(() => Boolean, { description: '是否已提交' })
  ok!: boolean;
  @Field(() => String, { nullable: true, description: '总分' })
  total?: string | null;
  @Field(() => String, { nullable: true, description: 'why not, code' })
  code?: string | null;
  @Field(() => String, { nullable: true, description: 'why not, in words' })
  message?: string | null;
  @Field(() => [ScoreFaultType], { description: '未填好的栏目' })
  fields!: ScoreFaultType[];
}

@InputType('PageTimeInput', {
  description: '阅卷记录: for how long a page of a document has been read so far (02 §10.3)',
})
export class PageTimeInput {
  @Field(() => Int, { description: '页码，从1起' })
  page!: number;
  @Field(() => Int, { description: '该页显示在专家面前的秒数' })
  seconds!: number;
}

const theTask = { description: 'the task' };

/** Reviews for the experts themselves: their own tasks, in the open windows, and nothing else (02 §10.2). */
@Resolver()
export class OwnReviewResolver {
  @Allow('training.review:score')
  @Query(() => [OwnReviewType], { description: '我的评审, newest first' })
  ownReviews(@Ctx() ctx: Context) {
    return listOwnReviews(ctx);
  }

  @Allow('training.review:score')
  @Query(() => OwnReviewPageType, {
    description: '评审页面: material beside the sheet; E-1704 before the commitment, not found outside the window',
  })
  ownReviewPage(@Ctx() ctx: Context, @Arg('id', () => ID, theTask) id: string) {
    return readReviewPage(ctx, id);
  }

  @Allow('training.review:score')
  @Mutation(() => Boolean, { description: '签署承诺书, once per batch (T18-1)' })
  async acceptReviewCommitment(
    @Ctx() ctx: Context,
    @Arg('batchId', () => ID, { description: 'the batch' }) batchId: string,
  ) {
    await commit(ctx, batchId);
    return true;
  }

  @Allow('training.review:score')
  @Mutation(() => ID, {
    description:
      '阅卷记录: a part of the material, or a file of it, was opened (T18-2); under this id the time is noted',
  })
  openReviewMaterial(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, theTask) id: string,
    @Arg('section', () => ReviewSection, { description: 'the part' }) section: string,
    @Arg('fileId', () => ID, { nullable: true, description: 'the file, where one was opened' }) fileId?: string | null,
  ) {
    return openMaterial(ctx, id, section as Section, fileId ?? null);
  }

  @Allow('training.review:score')
  @Mutation(() => Boolean, { description: '阅卷记录: for how long it has been read so far (02 §10.3)' })
  async noteReviewReading(
    @Ctx() ctx: Context,
    @Arg('viewId', () => ID, { description: 'what openReviewMaterial has answered' }) viewId: string,
    @Arg('seconds', () => Int, { description: 'in all since it was opened' }) seconds: number,
    @Arg('pages', () => [PageTimeInput], {
      nullable: true,
      description: 'of a document: its pages that were on display, each with its time since it was opened',
    })
    pages?: PageTimeInput[] | null,
  ) {
    await noteReading(ctx, viewId, seconds, pages ?? []);
    return true;
  }

  @Allow('training.review:score')
  @Mutation(() => SavedScoreSheetType, {
    description: 'Keeps a draft (T18-3); E-1706 where another page has saved since',
  })
  saveScoreSheet(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, theTask) id: string,
    @Arg('sheet', () => ScoreSheetInput, { description: 'what was filled in' }) sheet: ScoreSheetInput,
    @Arg('savedAt', () => DateTimeScalar, {
      nullable: true,
      description: 'when the page’s sheet was saved; absent for a first draft',
    })
    savedAt?: Date | null,
  ) {
    const of = (key: 'score' | 'comment') =>
      Object.fromEntries(sheet.scores.flatMap((one) => (one[key] ? [[one.code, one[key]]] : []))) as Record<
        string,
        string
      >;
    const content = {
      scores: of('score'),
      comments: of('comment'),
      overallComment: sheet.overallComment,
      recommended: sheet.recommended ?? null,
      vetoFlags: sheet.vetoFlags,
    };
    return saveSheet(ctx, id, content, savedAt ?? null);
  }

  @Allow('training.review:score')
  @Mutation(() => [SubmittedScoreSheetType], {
    description: '提交: each on its own; incomplete ones are named and left (T18-4, T18-7)',
  })
  submitScoreSheets(
    @Ctx() ctx: Context,
    @Arg('ids', () => [ID], { description: 'the tasks, 1 to 200' }) ids: string[],
  ) {
    return submitSheets(ctx, ids);
  }
}
