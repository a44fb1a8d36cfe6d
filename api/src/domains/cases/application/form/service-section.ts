import {
  DISCHARGE_DOCUMENT,
  PERSON_CATEGORY,
  PLACEMENT_TYPE,
  SERVICE_BRANCH,
  shanghaiDistricts,
} from '../../../people/index.ts';
import { coded, date, type FormSectionSchema, listed, sensitive, text } from './fields.ts';
import { DISABILITY_LEVEL, HONOUR, RANK, YES_NO } from './local-lists.ts';

/** 退役信息. */
export const serviceSection: FormSectionSchema = {
  title: '退役信息',
  fields: {
    dischargeDocType: listed('退役证件类型', DISCHARGE_DOCUMENT),
    dischargeDocNo: text('退役证件编号', 40, sensitive('id')),
    enlistDate: date('入伍日期'),
    dischargeDate: date('退役日期', { 'x-after': 'enlistDate' }),
    personCategory: coded('人员类别', PERSON_CATEGORY.items),
    serviceBranch: listed('军兵种', SERVICE_BRANCH),
    rank: listed('退役前军衔或职级', RANK),
    placementType: coded('安置方式', PLACEMENT_TYPE.items),
    placementRegion: coded('安置地', shanghaiDistricts(), {
      'x-message': '安置地应为上海市的区；安置地在其他省市的，请到安置地办理',
    }),
    placementStreet: { type: 'string', title: '安置街镇', maxLength: 12, 'x-format': 'region' },
    disabilityLevel: coded('残疾等级', DISABILITY_LEVEL.items, sensitive('hidden')),
    martyrChild: coded('是否烈士子女', YES_NO.items, sensitive('hidden')),
    combatService: coded('是否参加过作战', YES_NO.items, sensitive('hidden')),
    hardshipService: coded('是否在艰苦边远地区服役', YES_NO.items),
    honours: {
      type: 'array',
      title: '立功受奖',
      maxItems: 20,
      items: {
        type: 'object',
        properties: {
          type: listed('类型', HONOUR),
          year: { type: 'integer', title: '年份', minimum: 1950, maximum: 2100 },
          document: text('证书或命令文号', 60),
        },
        required: ['type', 'year'],
      },
    },
  },
  required: [
    'dischargeDocType',
    'dischargeDocNo',
    'enlistDate',
    'dischargeDate',
    'personCategory',
    'serviceBranch',
    'placementType',
    'placementRegion',
  ],
  ui: {
    enlistDate: { 'ui:widget': 'date' },
    dischargeDate: { 'ui:widget': 'date' },
    placementRegion: { 'ui:widget': 'region', 'ui:options': { depth: 'district' } },
    placementStreet: {
      'ui:widget': 'region',
      'ui:options': { depth: 'street' },
      'ui:help': '选填；选择后由该街镇的退役军人服务中心受理，不选由区退役军人服务中心受理',
    },
    disabilityLevel: { 'ui:help': '持有残疾军人证的填写，将一并办理伤残抚恤关系转移' },
    honours: { 'ui:help': '选填；可添加多项' },
  },
};
