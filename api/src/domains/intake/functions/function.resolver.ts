import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { Public } from '../../../graphql/access-decorators.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import { limitPublic } from '../../../platform/access/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { CITIZEN_FUNCTIONS, type CitizenFunction } from './functions-body.ts';
import { readFunctions } from './functions-kind.ts';

const CitizenFunctionEnum = titledEnum(
  'CitizenFunctionCode',
  'What the citizen’s pages and the mini-program offer (01 §10.5)',
  CITIZEN_FUNCTIONS,
);

@ObjectType('CitizenFunction', { simpleResolvers: true, description: '申请人端的一项功能' })
export class CitizenFunctionType {
  @Field(() => CitizenFunctionEnum, { description: '功能代码' })
  code!: CitizenFunction;
  @Field(() => String, { description: '功能名称' })
  title!: string;
}

/** 申请人端功能清单 (01 §10.5). */
@Resolver()
export class FunctionResolver {
  @Public()
  @Query(() => [CitizenFunctionType], { description: 'What is offered at present, in its order, for anybody' })
  async citizenFunctions(@Ctx() ctx: Context): Promise<CitizenFunctionType[]> {
    limitPublic(ctx, 'OPENING');
    return (await readFunctions(ctx)).map((code) => ({ code, title: CITIZEN_FUNCTIONS[code] }));
  }
}
