import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Public } from '../../../../graphql/access-decorators.ts';
import { limitPublic } from '../../../../platform/access/index.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { shanghaiDistricts } from '../../../people/index.ts';
import { INSTITUTION_NATURE, INSTITUTION_TYPE, offeredItems } from '../../codes.ts';
import { selfRegister } from './self-register.ts';
import {
  RegisteredInstitutionType,
  RegisterInstitutionInput,
  RegistrationChoices,
  RegistrationCodeSent,
} from './self-registration.type.ts';
import { sendCode } from './send-code.ts';

/** 机构自助注册 (02 §8.2, A11): for people who have no account yet, kept in bounds by the code that their phone gets. */
@Resolver()
export class SelfRegistrationResolver {
  @Public()
  @Query(() => RegistrationChoices, { description: '机构注册页的选项 (A11)' })
  institutionRegistrationChoices(@Ctx() ctx: Context): RegistrationChoices {
    limitPublic(ctx);
    const choice = ({ code, title }: { code: string; title: string }) => ({ code, title });
    return {
      districts: shanghaiDistricts().map(choice),
      institutionTypes: offeredItems(INSTITUTION_TYPE),
      natures: offeredItems(INSTITUTION_NATURE),
    };
  }

  @Public()
  @Mutation(() => RegistrationCodeSent, {
    description: '向联系人手机发送验证码；每个手机号、每个网络和全部每天有次数限制；不说明该机构是否已注册 (A11)',
  })
  sendInstitutionRegistrationCode(
    @Ctx() ctx: Context,
    @Arg('uscc', () => String, { description: '统一社会信用代码' }) uscc: string,
    @Arg('phone', () => String, { description: '联系人手机号' }) phone: string,
  ): Promise<RegistrationCodeSent> {
    limitPublic(ctx);
    return sendCode(ctx, { uscc, phone });
  }

  @Public()
  @Mutation(() => RegisteredInstitutionType, { description: '注册机构并开通机构管理员账号，仅可申报 (A11)' })
  registerTrainingInstitution(
    @Ctx() ctx: Context,
    @Arg('input', () => RegisterInstitutionInput, { description: '机构、验证码、登录名和密码' })
    { code, loginName, passwordCipher, ...profile }: RegisterInstitutionInput,
  ): Promise<RegisteredInstitutionType> {
    limitPublic(ctx);
    return selfRegister(ctx, { profile, code, loginName, passwordCipher });
  }
}
