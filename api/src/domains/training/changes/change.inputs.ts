import { Field, ID, InputType, Int } from 'type-graphql';
import { JsonScalar } from '../../../graphql/scalars.ts';
import { InstitutionConditionsInput } from '../institutions/conditions/conditions.input.ts';

@InputType('InstitutionChangeValues', {
  description: 'What is to change of an institution (02 §6.2, BR14-5); what is left out stays',
})
export class InstitutionChangeValuesInput extends InstitutionConditionsInput {
  @Field(() => String, { nullable: true, description: '机构名称' })
  name?: string | null;
  @Field(() => String, { nullable: true, description: '统一社会信用代码' })
  uscc?: string | null;
  @Field(() => String, { nullable: true, description: '所在区, GB/T 2260' })
  districtCode?: string | null;
  @Field(() => String, { nullable: true, description: '上级（举办）单位' })
  parentName?: string | null;
  @Field(() => String, { nullable: true, description: '法定代表人' })
  legalName?: string | null;
  @Field(() => String, { nullable: true, description: '法定代表人身份证号码' })
  legalIdNo?: string | null;
  @Field(() => String, { nullable: true, description: '开户银行' })
  bankName?: string | null;
  @Field(() => String, { nullable: true, description: '银行账号' })
  bankAccount?: string | null;
  @Field(() => String, { nullable: true, description: '账户名称; the institution’s name' })
  bankOwner?: string | null;
  @Field(() => String, { nullable: true, description: '注册地址' })
  regAddress?: string | null;
  @Field(() => String, { nullable: true, description: '培训地址' })
  trainAddress?: string | null;
  @Field(() => String, { nullable: true, description: '联系人' })
  contactName?: string | null;
  @Field(() => String, { nullable: true, description: '联系电话' })
  contactPhone?: string | null;
  @Field(() => String, { nullable: true, description: '电子邮箱' })
  email?: string | null;
}

@InputType({ description: 'What every request brings besides its values' })
class FilingInput {
  @Field(() => ID, { nullable: true, description: 'a request that came back and goes on; a new one without it' })
  id?: string | null;
  @Field(() => Int, { nullable: true, description: 'the version of it that was shown' })
  version?: number | null;
  @Field(() => String, { description: '变更原因, 5 to 500 characters' })
  reason!: string;
  @Field(() => [ID], { description: '变更证明材料' })
  fileIds!: string[];
  @Field(() => ID, { description: 'a repeat answers with the first result' })
  requestId!: string;
}

@InputType('InstitutionChangeInput', { description: '变更申请 of the caller’s institution' })
export class InstitutionChangeInput extends FilingInput {
  @Field(() => InstitutionChangeValuesInput, { description: 'what is to change' })
  values!: InstitutionChangeValuesInput;
}

@InputType('ProjectChangeInput', { description: '变更申请 of a project of the caller’s institution' })
export class ProjectChangeInput extends FilingInput {
  @Field(() => ID, { description: 'the project' })
  projectId!: string;
  @Field(() => JsonScalar, {
    description: 'project, plan and introProject as in the content of an application, complete',
  })
  content!: unknown;
}
