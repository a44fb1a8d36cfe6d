import type { NoticeTemplate } from '../../../../platform/notify/index.ts';

export const REGISTRATION_CODE = 'N210';
export const INSTITUTION_REGISTERED = 'N211';
export const INSTITUTION_DISMISSED = 'N212';

const common = { audience: 'CLERK', channels: ['IN_APP'], priority: 2 } as const;

/** 验证码 of a self-registration, what the district hears of it, and the phone where it was not genuine (02 §8.2, A11). */
export const selfRegistrationTemplates: readonly NoticeTemplate[] = [
  {
    ...common,
    code: REGISTRATION_CODE,
    name: '机构注册验证码',
    audience: 'APPLICANT',
    channels: ['SMS'],
    title: '机构注册验证码',
    body: '您正在注册培训机构账号，验证码{验证码}，{分钟}分钟内有效。请勿告知他人。',
    requiredVariables: ['验证码', '分钟'],
    priority: 1,
  },
  {
    ...common,
    code: INSTITUTION_REGISTERED,
    name: '培训机构自助注册',
    title: '新注册培训机构：{名称}',
    body: '培训机构“{名称}”（{编号}）已自助注册，联系人{联系人}。其提交项目申报后由贵区审核并核验资质。',
    requiredVariables: ['名称', '编号', '联系人'],
    priority: 3,
  },
  {
    ...common,
    code: INSTITUTION_DISMISSED,
    name: '培训机构注册注销',
    audience: 'APPLICANT',
    channels: ['SMS'],
    title: '培训机构注册已注销',
    body: '您以“{名称}”（{编号}）注册的培训机构账号已注销，原因：{原因}。如有疑问，请联系所在区退役军人事务局。',
    requiredVariables: ['名称', '编号', '原因'],
  },
];
