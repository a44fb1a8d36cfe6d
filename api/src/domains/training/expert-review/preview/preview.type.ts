import { Field, ID, Int, ObjectType } from 'type-graphql';
import { MaterialSectionType } from '../sheets/own-review.type.ts';

@ObjectType('ReviewPreview', {
  simpleResolvers: true,
  description: 'What experts will see of one project of a batch, whether they may begin or not (SC17-2)',
})
export class ReviewPreviewType {
  @Field(() => ID, { description: '批次中的项目' })
  batchProjectId!: string;
  @Field(() => Int, { description: '序号' })
  seq!: number;
  @Field(() => String, { description: '项目名称' })
  projectName!: string;
  @Field(() => String, { nullable: true, description: '申报机构；本批次不公开时为空' })
  institutionName?: string | null;
  @Field(() => [MaterialSectionType], { description: '公开的材料' })
  sections!: MaterialSectionType[];
}
