import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('TaughtFigures', {
  simpleResolvers: true,
  description:
    'What an institution or a project has taught (SC14-1, 02 §7.6): runs that have begun, whoever of them the caller may open',
})
export class TaughtType {
  @Field(() => Int, { description: '班次' })
  runs!: number;
  @Field(() => Int, { description: '本年班次' })
  runsThisYear!: number;
  @Field(() => Int, { description: '参训学员' })
  trainees!: number;
  @Field(() => Int, { description: '本年参训学员' })
  traineesThisYear!: number;
  @Field(() => String, { nullable: true, description: '结业率, percent; null before anybody’s result is known' })
  completionRate?: string | null;
  @Field(() => String, { nullable: true, description: '取证率 of those who completed, percent' })
  certificateRate?: string | null;
  @Field(() => String, {
    nullable: true,
    description: '满意率 of delivered reports, percent; null where none may be shown (BR25-2)',
  })
  satisfactionRate?: string | null;
}

/** Of what has not taught anything yet. */
export const NOTHING_TAUGHT: TaughtType = {
  runs: 0,
  runsThisYear: 0,
  trainees: 0,
  traineesThisYear: 0,
  completionRate: null,
  certificateRate: null,
  satisfactionRate: null,
};
