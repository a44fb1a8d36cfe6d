import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';

@ObjectType('ReviewReadingPage', {
  simpleResolvers: true,
  description: '阅卷记录: a page of a document as read (02 §10.3)',
})
export class ReadingPageType {
  @Field(() => Int, { description: '页码，从1起' })
  page!: number;
  @Field(() => Int, { description: '阅读时长，秒' })
  seconds!: number;
}

@ObjectType('ReviewReadingPart', {
  simpleResolvers: true,
  description: 'A part of the material, or a file of it, as opened',
})
export class ReadingPartType {
  @Field(() => String, { description: '材料部分' })
  title!: string;
  @Field(() => String, { nullable: true, description: '文件名；空为该部分的文字' })
  fileName?: string | null;
  @Field(() => Int, { description: '打开次数' })
  times!: number;
  @Field(() => Int, { description: '阅读时长，秒' })
  seconds!: number;
  @Field(() => Int, {
    nullable: true,
    description: '看过的页数；PDF按看过1秒以上的页计，不能判断的（Word、视频等）为空',
  })
  pages?: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'PDF文件共有的页数',
  })
  documentPages?: number | null;
  @Field(() => [ReadingPageType], { description: 'PDF文件看过的页和各页时长，按页码' })
  pageTimes!: readonly ReadingPageType[];
  @Field(() => DateTimeScalar, { description: '首次打开' })
  firstAt!: string | Date;
  @Field(() => DateTimeScalar, { description: '最近阅读' })
  lastAt!: string | Date;
}

@ObjectType('ReviewReading', {
  simpleResolvers: true,
  description: '阅卷记录 of one sheet: what its expert has opened, and for how long (02 §10.3)',
})
export class ReviewReadingType {
  @Field(() => ID, { description: 'the task' })
  assignmentId!: string;
  @Field(() => Int, { description: '项目序号' })
  projectSeq!: number;
  @Field(() => String, { description: '项目名称' })
  projectName!: string;
  @Field(() => String, { description: '专家姓名' })
  expertName!: string;
  @Field(() => Int, { description: '阅读时长合计，秒' })
  seconds!: number;
  @Field(() => Int, { description: '打开过的材料部分数' })
  sections!: number;
  @Field(() => Int, { description: '打开过的文件数' })
  files!: number;
  @Field(() => Int, { description: '看过的页数，不含不能判断页数的文件' })
  pages!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: '首次打开；未打开为空' })
  firstAt?: string | Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '最近阅读' })
  lastAt?: string | Date | null;
  @Field(() => [ReadingPartType], { description: '逐项' })
  parts!: ReadingPartType[];
}
