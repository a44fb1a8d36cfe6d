import { Arg, Ctx, Field, Float, ID, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Allow } from '../../graphql/access-decorators.ts';
import { DateTimeScalar } from '../../graphql/scalars.ts';
import { runSelfTest } from '../crypto/index.ts';
import type { Ctx as Context } from '../kernel/index.ts';
import { reportCompromise } from './compromise.ts';
import { keyHolders } from './holders.ts';
import { storedKey } from './key.record.ts';
import { RIGHTS } from './permissions.ts';
import { providerOf } from './provider-of.ts';

@ObjectType('CryptoVectorResult', { simpleResolvers: true, description: 'One line of the self-test (03 §41.3)' })
class VectorResult {
  @Field(() => String, { description: '编号: V1 to V10, N1' })
  code!: string;
  @Field(() => String, { description: '检验内容' })
  title!: string;
  @Field(() => Boolean, { description: '是否通过' })
  passed!: boolean;
  @Field(() => Float, { description: '用时（毫秒）' })
  ms!: number;
}

@ObjectType('CryptoSelfTest', {
  simpleResolvers: true,
  description: 'What the self-test of this node said just now (AC41-1)',
})
class SelfTest {
  @Field(() => String, { description: '密码模块' })
  provider!: string;
  @Field(() => Boolean, { description: '是否为经认证的商用密码产品' })
  certified!: boolean;
  @Field(() => DateTimeScalar, { description: '自检时间' })
  at!: Date;
  @Field(() => [VectorResult], { description: '逐项结果' })
  results!: VectorResult[];
}

@ObjectType('KeyReferences', { simpleResolvers: true, description: 'Where data lie that name a key' })
class KeyReferences {
  @Field(() => String, { description: '数据所在' })
  title!: string;
  @Field(() => Int, { description: '引用数' })
  count!: number;
}

const { Node } = storedKey.classes;

/** What keys have beside list, page and requests (03 §41.4, §41.13). */
@Resolver()
export class KeysResolver {
  @Allow(RIGHTS.view)
  @Query(() => SelfTest, {
    description: '密码自检: runs the vectors of 03 §41.3 on this node, the slow one only when asked for',
  })
  async cryptoSelfTest(
    @Ctx() { app }: Context,
    @Arg('slow', () => Boolean, { nullable: true, description: '包括一百万次加密（V6）' }) slow: boolean | null,
  ): Promise<SelfTest> {
    const { title, certified } = providerOf(app).info();
    // The slow one is of this process alone; a device is asked for its own.
    const results = slow === true ? runSelfTest({ includeSlow: true }) : await providerOf(app).selfTest();
    return {
      provider: title,
      certified,
      at: app.clock.now(),
      results: results.map(({ id, ...result }) => ({ code: id, ...result })),
    };
  }

  @Allow(RIGHTS.view)
  @Query(() => [KeyReferences], {
    description: '引用: the places that hold data under a key, and how many values each, counted now',
  })
  async keyReferences(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '密钥的标识' }) id: string,
  ): Promise<KeyReferences[]> {
    const { keyId, referenceCount } = await storedKey.get(ctx, id);
    const holders = keyHolders.of(ctx).filter((holder) => holder.concerns(keyId));
    const counted: KeyReferences[] = [];
    for (const holder of holders.filter(({ walks }) => !walks))
      counted.push({ title: holder.title, count: await holder.references(ctx, keyId) });
    const walked = holders.filter(({ walks }) => walks).map(({ title }) => title);
    // Of these the last run of the background work knows; while a key is written with, nobody counts.
    if (walked.length > 0 && referenceCount !== null)
      counted.push({ title: walked.join('、'), count: Number(referenceCount) });
    return counted;
  }

  @Allow(RIGHTS.stop)
  @Mutation(() => Node, {
    description: '登记泄露: stops a key at once; a new version takes its place, its data are written anew',
  })
  async reportKeyCompromise(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '密钥的标识' }) id: string,
    @Arg('reason', () => String, { description: '原因, 5 to 500 characters' }) reason: string,
    @Arg('requestId', () => ID, { description: '请求编号; a repeat answers with the first result' }) requestId: string,
  ): Promise<object> {
    await reportCompromise(ctx, id, reason, requestId);
    return storedKey.open(ctx, id);
  }
}
