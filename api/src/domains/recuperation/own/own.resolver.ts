import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { DayScalar } from '../../../graphql/scalars.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { correctOwnContacts, type OwnContacts } from './correct-contacts.ts';
import { answerOwn, type OwnRecuperation, readOwnRecuperation } from './own-recuperation.ts';

@ObjectType({ description: '本人的荣誉疗养' })
class MyRecuperation implements OwnRecuperation {
  @Field(() => ID, { description: '疗养人员的标识' })
  id!: string;
  @Field(() => String, { description: '计划名称' })
  planTitle!: string;
  @Field(() => String, { description: '疗养地点' })
  place!: string;
  @Field(() => DayScalar, { description: '开始日期' })
  startDate!: string;
  @Field(() => DayScalar, { description: '结束日期' })
  endDate!: string;
  @Field(() => DayScalar, { description: '答复截止日期' })
  deadline!: string;
  @Field(() => String, { description: '军休机构' })
  orgName!: string;
  @Field(() => String, { description: '状态' })
  stateTitle!: string;
  @Field(() => Boolean, { description: '等待本人答复' })
  asked!: boolean;
  @Field(() => Boolean, { description: '本人还能更正联系方式' })
  correctable!: boolean;
  @Field(() => String, { nullable: true, description: '联系电话, masked' })
  phoneMasked!: string | null;
  @Field(() => String, { nullable: true, description: '紧急联系人, masked' })
  emergencyNameMasked!: string | null;
  @Field(() => String, { nullable: true, description: '紧急联系人电话, masked' })
  emergencyPhoneMasked!: string | null;
}

@InputType('MyRecuperationContacts', { description: '本人的联系电话和紧急联系人; what is left empty stays as it is' })
class ContactsInput implements OwnContacts {
  @Field(() => String, { nullable: true, description: '本人联系电话' })
  phone!: string | null;
  @Field(() => String, { nullable: true, description: '紧急联系人' })
  emergencyName!: string | null;
  @Field(() => String, { nullable: true, description: '紧急联系人电话' })
  emergencyPhone!: string | null;
}

/** 荣誉疗养 of the cadre himself (03 §29.2 CADRE): nothing by scope, everything of his own. */
@Resolver()
export class OwnRecuperationResolver {
  @Allow('intake:apply')
  @Query(() => [MyRecuperation], {
    description: '本人的荣誉疗养, newest first; empty where nobody has invited the caller',
  })
  myRecuperations(@Ctx() ctx: Context): Promise<MyRecuperation[]> {
    return readOwnRecuperation(ctx);
  }

  @Allow('intake:apply')
  @Mutation(() => [MyRecuperation], { description: '确认参加或婉拒; for who acts for the person E-0709' })
  async answerMyRecuperation(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '疗养人员的标识' }) id: string,
    @Arg('takesPart', () => Boolean, { description: '是否参加' }) takesPart: boolean,
    @Arg('reason', () => String, { nullable: true, description: '婉拒的原因，5至500个字' }) reason: string | undefined,
    @Arg('requestId', () => ID, { description: '请求编号; a repeat answers with the first result' }) requestId: string,
  ): Promise<MyRecuperation[]> {
    await answerOwn(ctx, id, takesPart, reason, requestId);
    return readOwnRecuperation(ctx);
  }

  @Allow('intake:apply')
  @Mutation(() => [MyRecuperation], {
    description: '更正本人联系电话和紧急联系人, until the list is handed up (§29.2)',
  })
  async correctMyRecuperation(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '疗养人员的标识' }) id: string,
    @Arg('contacts', () => ContactsInput, { description: '要更正的内容' }) contacts: ContactsInput,
    @Arg('requestId', () => ID, { description: '请求编号; a repeat answers with the first result' }) requestId: string,
  ): Promise<MyRecuperation[]> {
    await correctOwnContacts(ctx, id, contacts, requestId);
    return readOwnRecuperation(ctx);
  }
}
