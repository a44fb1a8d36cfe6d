import { Arg, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { SignedIn } from '../../graphql/access-decorators.ts';
import { reasonsOf } from './reasons.ts';

@ObjectType('ReasonOption', { simpleResolvers: true, description: 'A reason that an action offers' })
export class ReasonOptionType {
  @Field(() => String, { description: '代码' })
  code!: string;
  @Field(() => String, { description: '名称' })
  title!: string;
  @Field(() => Boolean, { description: 'words are needed beside the code' })
  textRequired!: boolean;
}

@Resolver()
export class ReasonResolver {
  @SignedIn({ anyIdentity: true })
  @Query(() => [ReasonOptionType], { description: 'The reasons of a list named by `FlowAction.reasonDict`' })
  reasons(@Arg('dict', () => String, { description: '原因表的代码' }) dict: string): ReasonOptionType[] {
    return [...reasonsOf(dict)];
  }
}
