import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { RIGHTS } from '../permissions.ts';
import { issueSecret } from './issue-secret.ts';

@ObjectType({ simpleResolvers: true, description: '客户系统的新HMAC密钥，仅显示一次 (03 §41.10)' })
class CryptoClientSecret {
  @Field(() => ID, { description: '客户系统的标识' })
  id!: string;

  @Field(() => String, { description: '密钥：64位十六进制，即32字节' })
  secret!: string;

  @Field(() => String, { description: '密钥编号，即请求头 X-Key-Id' })
  keyId!: string;
}

/** What stands beside the operations of the declared record. */
@Resolver()
export class CryptoClientResolver {
  @Allow(RIGHTS.manage)
  @Mutation(() => CryptoClientSecret, {
    description:
      '签发HMAC密钥：启用过的系统须先经第二人批准换发，原密钥在并行期内继续有效；从未启用的，原密钥即时失效 (03 §41.10)',
  })
  issueCryptoClientSecret(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '客户系统的标识' }) id: string,
    @Arg('version', () => Int, { description: '看到的版本' }) version: number,
    @Arg('reason', () => String, { description: '签发原因' }) reason: string,
  ): Promise<CryptoClientSecret> {
    return issueSecret(ctx, { id, version, reason });
  }
}
