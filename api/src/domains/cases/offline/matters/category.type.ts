import { Field, Int, ObjectType } from 'type-graphql';
import { SubCaseMode } from '../../matters/index.ts';
import { MatterWindowType } from './matter-window.type.ts';

@ObjectType('CategorisedMatter', { simpleResolvers: true, description: 'A matter under its category' })
export class CategorisedMatterType {
  @Field(() => String, { description: '事项代码' })
  code!: string;
  @Field(() => String, { description: '事项名称' })
  name!: string;
  @Field(() => String, { description: '办理部门' })
  department!: string;
  @Field(() => SubCaseMode, { description: '办理方式' })
  mode!: string;
  @Field(() => Int, { description: 'version, to send back with a change' })
  version!: number;
  @Field(() => Int, { description: 'its open sub-cases in the caller’s scope, counted up to 1,000' })
  open!: number;
  @Field(() => [MatterWindowType], { description: '线下窗口，市级在前' })
  windows!: MatterWindowType[];
}

@ObjectType('MatterCategory', { simpleResolvers: true, description: 'A branch of the tree of matters' })
export class MatterCategoryType {
  @Field(() => String, { description: 'OFFLINE = 线下办理事项' })
  code!: string;
  @Field(() => String, { description: '名称' })
  name!: string;
  @Field(() => String, { nullable: true, description: 'the branch above' })
  parentCode?: string | null;
  @Field(() => SubCaseMode, { nullable: true, description: 'matters of this 办理方式 belong here by themselves' })
  mode?: string | null;
  @Field(() => [CategorisedMatterType], { description: 'matters of the branch, in the order of the catalogue' })
  matters!: CategorisedMatterType[];
}
