import { Field, ObjectType } from 'type-graphql';
import { EDUCATION, shanghaiDistricts } from '../../../people/index.ts';
import { EMPLOYMENT_STATUS, offeredItems, PROJECT_CATEGORY, SKILL_LEVEL, TRAINING_MODE } from '../../codes.ts';
import { districtName } from './eligibility-words.ts';

@ObjectType('EnrolmentChoice', { simpleResolvers: true, description: 'A code that a trainee may choose' })
export class EnrolmentChoiceType {
  @Field(() => String, { description: 'the code' })
  code!: string;
  @Field(() => String, { description: 'in words' })
  title!: string;
}

@ObjectType('EnrolmentChoices', {
  simpleResolvers: true,
  description: 'Code lists of 报名大厅 and of the enrolment form',
})
export class EnrolmentChoicesType {
  @Field(() => [EnrolmentChoiceType], { description: 'CL-PROJ-CAT' })
  categories!: EnrolmentChoiceType[];
  @Field(() => [EnrolmentChoiceType], { description: 'CL-DISTRICT' })
  districts!: EnrolmentChoiceType[];
  @Field(() => [EnrolmentChoiceType], { description: 'CL-SKILL-LEVEL' })
  skillLevels!: EnrolmentChoiceType[];
  @Field(() => [EnrolmentChoiceType], { description: 'CL-MODE' })
  modes!: EnrolmentChoiceType[];
  @Field(() => [EnrolmentChoiceType], { description: '就业状态' })
  employmentStatuses!: EnrolmentChoiceType[];
  @Field(() => [EnrolmentChoiceType], { description: '学历, GB/T 4658' })
  educations!: EnrolmentChoiceType[];
}

/** The same for everybody, and public like the hall itself. */
export const enrolmentChoices = (): EnrolmentChoicesType => ({
  categories: offeredItems(PROJECT_CATEGORY),
  districts: shanghaiDistricts().map(({ code }) => ({ code, title: districtName(code) })),
  skillLevels: offeredItems(SKILL_LEVEL),
  modes: offeredItems(TRAINING_MODE),
  employmentStatuses: offeredItems(EMPLOYMENT_STATUS),
  educations: offeredItems(EDUCATION),
});
