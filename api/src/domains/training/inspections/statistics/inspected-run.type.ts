import { Field, ID, ObjectType } from 'type-graphql';
import { RunFiguresType } from './figures.type.ts';

@ObjectType('InspectedRun', {
  simpleResolvers: true,
  description: 'A run behind the statistics of an inspection (S19.1)',
})
export class InspectedRunType {
  @Field(() => ID, { description: 'the run' })
  runId!: string;
  @Field(() => String, { description: '班次编号' })
  runNo!: string;
  @Field(() => String, { description: '班次名称' })
  name!: string;
  @Field(() => String, { description: '状态' })
  stateTitle!: string;
  @Field(() => RunFiguresType, { description: 'what it adds; spot checks are told to staff alone' })
  figures!: RunFiguresType;
}
