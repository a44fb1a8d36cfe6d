import { EDUCATION, ETHNIC, ID_TYPE, MARITAL, POLITICAL, RESIDENT_ID_CARD, SEX } from '../../../people/index.ts';
import { coded, date, type FormSectionSchema, listed, mobile, personName, sensitive, text } from './fields.ts';

/** Documents that carry a citizen's ID number: everyone who leaves the forces has one (GB 11643). */
const DOCUMENTS = [RESIDENT_ID_CARD, '112', '113'];

const region = (title: string) => ({
  type: 'string',
  title,
  maxLength: 12,
  'x-format': 'region',
  ...sensitive('hidden'),
});

/** 个人信息. */
export const personSection: FormSectionSchema = {
  title: '个人信息',
  fields: {
    name: personName('姓名'),
    idType: { ...listed('证件类型', ID_TYPE, DOCUMENTS), default: RESIDENT_ID_CARD },
    idNo: text('证件号码', 40, { 'x-format': 'idNumber', ...sensitive('id') }),
    sex: listed('性别', SEX),
    birthDate: date('出生日期'),
    ethnic: coded('民族', ETHNIC.items),
    education: coded('学历', EDUCATION.items),
    marital: coded('婚姻状况', MARITAL.items),
    political: coded('政治面貌', POLITICAL.items),
    mobile: mobile('手机号'),
    email: { type: 'string', title: '电子邮箱', format: 'email', maxLength: 100, ...sensitive('hidden') },
    regRegion: region('户籍地'),
    regAddress: text('户籍地址', 200, { minLength: 4, ...sensitive('address') }),
    liveRegion: region('现住地'),
    liveAddress: text('现住址', 200, { minLength: 4, ...sensitive('address') }),
  },
  required: [
    'name',
    'idType',
    'idNo',
    'sex',
    'birthDate',
    'ethnic',
    'education',
    'marital',
    'political',
    'mobile',
    'regRegion',
    'regAddress',
    'liveRegion',
    'liveAddress',
  ],
  ui: {
    idNo: { 'ui:widget': 'idNumber', 'ui:help': '18位居民身份证号码；填写后自动带出性别和出生日期' },
    birthDate: { 'ui:widget': 'date' },
    email: { 'ui:placeholder': '选填' },
    regRegion: { 'ui:widget': 'region', 'ui:options': { depth: 'district', nation: true } },
    liveRegion: { 'ui:widget': 'region', 'ui:options': { depth: 'street', nation: true } },
    regAddress: { 'ui:placeholder': '与户口簿一致' },
    liveAddress: { 'ui:placeholder': '路、弄、号、室' },
  },
};
