import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum CaseAssignment {
  MINE = 'MINE',
  UNASSIGNED = 'UNASSIGNED',
}
registerEnumType(CaseAssignment, {
  name: 'CaseAssignment',
  description: 'Whose cases a list shows',
  valuesConfig: {
    MINE: { description: '分派给本人的' },
    UNASSIGNED: { description: '尚未分派的' },
  },
});

@ObjectType('CaseAssignee', { simpleResolvers: true, description: '可分派的窗口人员' })
export class CaseAssigneeType {
  @Field(() => ID, { description: '人员的标识' })
  id!: string;
  @Field(() => String, { description: '姓名' })
  name!: string;
  @Field(() => Int, { description: '名下未办的待办件数' })
  openTasks!: number;
}
