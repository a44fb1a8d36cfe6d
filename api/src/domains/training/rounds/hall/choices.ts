import { Field, ObjectType } from 'type-graphql';
import { type CodeList, EDUCATION, shanghaiDistricts } from '../../../people/index.ts';
import { EMPLOYMENT_STATUS, PROJECT_CATEGORY, SKILL_LEVEL, TRAINING_MODE } from '../../codes.ts';
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

const itemsOf = ({ items }: CodeList) => items.map(({ code, title }) => ({ code, title }));

/** The same for everybody, and public like the hall itself. */
export const enrolmentChoices = (): EnrolmentChoicesType => ({
  categories: itemsOf(PROJECT_CATEGORY),
  districts: shanghaiDistricts().map(({ code }) => ({ code, title: districtName(code) })),
  skillLevels: itemsOf(SKILL_LEVEL),
  modes: itemsOf(TRAINING_MODE),
  employmentStatuses: itemsOf(EMPLOYMENT_STATUS),
  educations: itemsOf(EDUCATION),
});
