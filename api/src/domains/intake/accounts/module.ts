import { defineModule } from '../../../platform/kernel/index.ts';
import { AccountResolver } from './account.resolver.ts';

/** 银行账户的本人确认: an account that an agent has named or the window corrected waits for the person (01 §10.3 no. 8, §13.5). */
export const accountsModule = defineModule({
  name: 'account-confirmations',
  title: '银行账户的本人确认',
  resolvers: [AccountResolver],
  notices: [
    {
      code: 'N328',
      name: '银行账户待本人确认',
      audience: 'APPLICANT',
      channels: ['SMS'],
      title: '银行账户待您确认：{一件事编号}',
      body: '代办人{代办人}在{一件事编号}中填写了银行账户（{银行账号}），补助发放前须由您本人确认。请登录“一网通办”或支付宝小程序，在“我的办件”中确认；如不是您的账户，可以改为您本人的账户。',
      requiredVariables: ['一件事编号', '代办人', '银行账号'],
      priority: 2,
    },
    {
      code: 'N329',
      name: '银行账户已由工作人员更正',
      audience: 'APPLICANT',
      channels: ['SMS'],
      title: '银行账户已更正：{一件事编号}',
      body: '{办理机构}工作人员更正了{一件事编号}中的银行账户，现为{银行账号}。{后续}。',
      requiredVariables: ['一件事编号', '办理机构', '银行账号', '后续'],
      priority: 2,
    },
  ],
  auditEvents: [
    { code: 'intake.account-named', title: '代办人填写银行账户，待本人确认' },
    { code: 'intake.account-changed', title: '银行账户已更正，待本人确认' },
    { code: 'intake.account-confirm', title: '本人确认银行账户' },
  ],
});
