import { defineModule } from '../../../../platform/kernel/index.ts';
import { registrationCode } from '../../parameters.ts';
import { removeOldCodes } from './codes.ts';
import { selfRegistrationTemplates } from './notices.ts';
import { SelfRegistrationResolver } from './self-registration.resolver.ts';

/** 机构自助注册 (02 §8.2, A11). */
export const selfRegistrationModule = defineModule({
  name: 'training-registration',
  title: '培训机构注册',
  keptIndexes: [{ table: 'registration_code', column: 'phone_index', why: '注册验证码，过期后清理' }],
  resolvers: [SelfRegistrationResolver],
  auditEvents: [
    { code: 'training.institution.selfRegister', title: '培训机构自助注册' },
    { code: 'training.institution.codeRefused', title: '机构注册验证码错误' },
  ],
  notices: selfRegistrationTemplates,
  parameters: [registrationCode],
  jobs: [
    {
      name: 'training.registration-codes',
      title: '清理过期的机构注册验证码',
      cron: '50 1 * * *',
      concurrency: 1,
      run: removeOldCodes,
    },
  ],
});
