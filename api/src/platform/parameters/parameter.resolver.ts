import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow, SignedIn } from '../../graphql/access-decorators.ts';
import { JsonScalar } from '../../graphql/scalars.ts';
import type { Ctx as Context } from '../kernel/context.ts';
import { ParameterType, ToldParameterType } from './parameter.type.ts';
import { listParameters, setParameter, toldParameters } from './parameters.ts';

@Resolver()
export class ParameterResolver {
  @Allow('parameter:view')
  @Query(() => [ParameterType], { description: 'Every parameter of the business with its value' })
  parameters(@Ctx() ctx: Context) {
    return listParameters(ctx);
  }

  @SignedIn({ anyIdentity: true })
  @Query(() => [ToldParameterType], { description: 'What pages say of the figures in force, in words' })
  toldParameters(@Ctx() ctx: Context) {
    return toldParameters(ctx);
  }

  @Allow('parameter:change')
  @Mutation(() => [ParameterType], { description: 'Changes a parameter with a reason; each names the roles that may' })
  setParameter(
    @Ctx() ctx: Context,
    @Arg('code', () => String, { description: 'name in the register' }) code: string,
    @Arg('value', () => JsonScalar, { description: 'the new value' }) value: unknown,
    @Arg('version', () => Int, { description: 'the version that was shown' }) version: number,
    @Arg('reason', () => String, { description: '5 to 500 characters' }) reason: string,
  ) {
    return setParameter(ctx, { code, value, version, reason });
  }
}
