import { RELATION } from '../../../people/index.ts';
import { coded, type FormSectionSchema, listed, mobile, personName, sensitive, text } from './fields.ts';
import { EMPLOYMENT_WISH, YES_NO } from './local-lists.ts';

/** 家庭信息: a member of the family, who is called where the applicant cannot be reached. */
export const familySection: FormSectionSchema = {
  title: '家庭信息',
  hint: '紧急联系人，选填',
  fields: {
    contactName: personName('紧急联系人姓名'),
    contactRelation: coded(
      '与本人关系',
      RELATION.items.filter(({ code }) => code !== '01'),
      sensitive('hidden'),
    ),
    contactIdNo: text('紧急联系人身份证号码', 40, { 'x-format': 'idNumber', ...sensitive('id') }),
    contactPhone: mobile('紧急联系人电话'),
  },
  required: [],
  ui: { contactIdNo: { 'ui:help': '家庭成员的18位居民身份证号码，选填' } },
};

/** 党员信息: opens the transfer of Party membership (M02). */
export const partySection: FormSectionSchema = {
  title: '党员信息',
  fields: {
    partyMember: coded('是否党员', YES_NO.items),
    partyOrg: text('原党组织', 100),
    partyTransferTo: text('转入党组织', 100),
  },
  required: ['partyMember'],
  ui: {
    partyMember: { 'ui:widget': 'radio', 'ui:help': '中共党员、中共预备党员选“是”，并填写原党组织和转入党组织' },
  },
};

/** 就业意向. */
export const employmentSection: FormSectionSchema = {
  title: '就业意向',
  fields: {
    employmentWish: listed('就业意向', EMPLOYMENT_WISH),
    employedBefore: coded('入伍前是否为国企、机关事业单位人员', YES_NO.items),
  },
  required: [],
  ui: {
    employedBefore: {
      'ui:widget': 'radio',
      'ui:help': '入伍前是机关、团体、事业单位或国有企业工作人员的，可以选择复职复工',
    },
  },
};

/** Kinds of placement for which a matter pays money (M12): to whom, and nobody else, bank data are asked (01 §9.4). */
export const PAID_PLACEMENTS: readonly string[] = ['ZZJY'];

/** The matter that pays it: whoever applies for another one alone is not asked for an account. */
export const PAYING_MATTER = 'M12';

/** 单事项办理 (01 §10.5): the one matter that is applied for alone; absent for the bundle. Said by the page one has begun on, never typed. */
export const SINGLE_MATTER = 'singleMatter';

/** 银行信息: only where money is paid (item 11). */
export const bankSection: FormSectionSchema = {
  title: '银行信息',
  hint: '自主就业的必填，用于发放一次性经济补助；其他安置方式不用填写',
  fields: {
    bankName: text('开户行', 100),
    bankAccount: {
      type: 'string',
      title: '银行账号',
      maxLength: 40,
      pattern: '^[\\s-]*(?:[\\d０-９][\\s-]*){16,19}$',
      'x-format': 'luhn',
      'x-message': '银行账户校验未通过：账号应为16至19位数字',
      ...sensitive('bank'),
    },
  },
  required: [],
  ui: { bankAccount: { 'ui:help': '本人名下的银行卡账号' } },
};

/** The wording that the applicant agreed to is kept with the application; a new wording gets a new version. */
export const AGREEMENT_VERSION = '2026-01';

/** 声明: the promise, and the separate consent that sensitive data need (个人信息保护法 Art. 29, 30). */
export const declarationSection: FormSectionSchema = {
  title: '声明',
  fields: {
    agreePromise: {
      type: 'boolean',
      title: '本人承诺所填信息和所交材料真实、有效，同意相关部门为办理上述事项共享使用',
      const: true,
      'x-message': '请阅读并勾选承诺与授权',
    },
    agreeSensitive: {
      type: 'boolean',
      title: '本人单独同意为办理上述事项处理证件号码、银行账号、健康等敏感个人信息',
      const: true,
      'x-message': '请阅读并勾选敏感个人信息处理的单独同意',
    },
    agreeVersion: { type: 'string', title: '承诺与授权文本版本', maxLength: 20, default: AGREEMENT_VERSION },
    [SINGLE_MATTER]: {
      type: 'string',
      title: '单独办理的事项',
      pattern: '^[A-Z]\\d{2,4}$',
      'x-message': '单独办理的事项代码不正确',
    },
  },
  required: ['agreePromise', 'agreeSensitive'],
  ui: { agreeVersion: { 'ui:widget': 'hidden' }, [SINGLE_MATTER]: { 'ui:widget': 'hidden' } },
};
