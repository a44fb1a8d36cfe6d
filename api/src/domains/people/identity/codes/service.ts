import { type CodeList, codeList, keptBy, LOCAL_STANDARD } from './code-list.ts';

/** How a person is placed on leaving the forces (退役军人安置条例 Art. 5). */
export const PLACEMENT_TYPE = codeList('placementType', '安置方式', LOCAL_STANDARD, [
  ['ZZJY', '自主就业'],
  ['APGZ', '安排工作'],
  ['ZYLQ', '逐月领取退役金'],
  ['TX', '退休'],
  ['GY', '供养'],
  ['ZY', '转业'],
  ['FY', '复员'],
]);

/** What the person was (退役军人安置条例 Art. 2). */
export const PERSON_CATEGORY = codeList('personCategory', '人员类别', LOCAL_STANDARD, [
  ['OFFICER', '军官'],
  ['SERGEANT', '军士'],
  ['CONSCRIPT', '义务兵'],
]);

/** Services and arms; those that no longer exist stay for people who served in them (assumption A20). */
export const SERVICE_BRANCH = keptBy(
  codeList('serviceBranch', '军兵种', LOCAL_STANDARD, [
    ['10', '陆军'],
    ['20', '海军'],
    ['30', '空军'],
    ['40', '火箭军'],
    ['51', '军事航天部队'],
    ['52', '网络空间部队'],
    ['53', '信息支援部队'],
    ['54', '联勤保障部队'],
    ['60', '武警部队'],
    ['71', '战略支援部队（已撤销）'],
    ['72', '第二炮兵（已更名）'],
    ['73', '原公安现役部队'],
    ['99', '其他'],
  ]),
);

/** The document that proves the discharge. */
export const DISCHARGE_DOCUMENT = keptBy(
  codeList('dischargeDocument', '退役证件类型', LOCAL_STANDARD, [
    ['11', '义务兵退出现役证'],
    ['12', '军士（士官）退出现役证'],
    ['13', '军官退出现役证'],
    ['21', '转业证'],
    ['31', '复员证'],
    ['41', '退休证'],
    ['99', '其他退役证件'],
  ]),
);

/** How an application came in, with the channel codes of the case library. */
export const CHANNEL: CodeList = {
  dictCode: 'channel',
  title: '申请渠道',
  standard: LOCAL_STANDARD,
  items: [
    { code: 'PC_YWTB', title: '一网通办PC端', externalCode: '1' },
    { code: 'ALIPAY', title: '支付宝小程序', externalCode: '9' },
    { code: 'SUISHENBAN', title: '随申办', externalCode: '9' },
    { code: 'WINDOW', title: '窗口', externalCode: '2' },
    { code: 'SYSTEM', title: '免申即享', externalCode: '9' },
  ],
};
