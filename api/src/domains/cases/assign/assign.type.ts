import { Field, ID, Int, ObjectType } from 'type-graphql';
import { titledEnum } from '../../../graphql/titled-enum.ts';

export const CaseAssignment = titledEnum('CaseAssignment', 'Whose cases a list shows', {
  MINE: '分派给本人的',
  UNASSIGNED: '尚未分派的',
});
export type CaseAssignment = keyof typeof CaseAssignment;

@ObjectType('CaseAssignee', { simpleResolvers: true, description: '可分派的窗口人员' })
export class CaseAssigneeType {
  @Field(() => ID, { description: '人员的标识' })
  id!: string;
  @Field(() => String, { description: '姓名' })
  name!: string;
  @Field(() => Int, { description: '名下未办的待办件数' })
  openTasks!: number;
}
