import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import type { ChecklistItem } from './checklist.ts';

@ObjectType('InspectionChecklistItem', { simpleResolvers: true, description: 'One thing that a district looks at' })
export class ChecklistItemType implements ChecklistItem {
  @Field(() => String, { description: '指标编号' })
  code!: string;
  @Field(() => String, { description: '指标内容' })
  text!: string;
  @Field(() => Boolean, { description: 'the institution must prove it by a file' })
  evidenceRequired!: boolean;
  @Field(() => Boolean, { description: '一票否决: 不符合 makes 合格 impossible' })
  fatal!: boolean;
}

@InputType('InspectionChecklistItemInput', { description: 'One thing that a district looks at' })
export class ChecklistItemInput implements ChecklistItem {
  @Field(() => String, { description: '指标编号, 2 to 10 capitals or digits' })
  code!: string;
  @Field(() => String, { description: '指标内容, at most 200 characters' })
  text!: string;
  @Field(() => Boolean, { description: 'the institution must prove it by a file' })
  evidenceRequired!: boolean;
  @Field(() => Boolean, { description: '一票否决' })
  fatal!: boolean;
}

@InputType('InspectionChecklistInput', { description: 'A new version of the checklist' })
export class ChecklistInput {
  @Field(() => String, { description: '名称' })
  title!: string;
  @Field(() => [ChecklistItemInput], { description: 'at most 60' })
  items!: ChecklistItemInput[];
}

@ObjectType('InspectionChecklist', {
  simpleResolvers: true,
  description: '年检指标, one version; it never changes (02 §11.3)',
})
export class ChecklistType {
  @Field(() => ID, { description: 'the version' })
  id!: string;
  @Field(() => Int, { description: '版本' })
  versionNo!: number;
  @Field(() => String, { description: '名称' })
  title!: string;
  @Field(() => [ChecklistItemType], { description: 'in the order of the form' })
  items!: ChecklistItemType[];
  @Field(() => DateTimeScalar, { description: 'when it was made' })
  createdAt!: Date | string;
  @Field(() => String, { description: 'by whom' })
  createdByName!: string;
}
