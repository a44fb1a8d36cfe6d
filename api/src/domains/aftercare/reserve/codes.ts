import { registerDictionary } from '../../../platform/forms/index.ts';
import { codeList, keptBy, LOCAL_STANDARD } from '../../people/index.ts';

/** 退役方式 (01 §12.4), kept by the offices. */
const DISCHARGE_TYPE = keptBy(
  codeList('reserveDischargeType', '退役方式', LOCAL_STANDARD, [
    ['10', '服役期满退役'],
    ['20', '提前退役'],
    ['30', '延期服役后退役'],
    ['40', '因病退役'],
    ['90', '其他'],
  ]),
);

/** 军衔或职级 (assumption A20), kept by the offices; codes that begin with 1 are officers', whose limit to change their registration is shorter. */
const MILITARY_RANK = keptBy(
  codeList('militaryRank', '军衔或职级', LOCAL_STANDARD, [
    ['31', '列兵'],
    ['32', '上等兵'],
    ['21', '下士'],
    ['22', '中士'],
    ['23', '二级上士'],
    ['24', '一级上士'],
    ['25', '三级军士长'],
    ['26', '二级军士长'],
    ['27', '一级军士长'],
    ['11', '少尉'],
    ['12', '中尉'],
    ['13', '上尉'],
    ['14', '少校'],
    ['15', '中校'],
    ['16', '上校'],
    ['17', '大校'],
  ]),
);

/** 军事专业 (assumption A20), kept by the offices. */
const SPECIALITY = keptBy(
  codeList('militarySpeciality', '军事专业', LOCAL_STANDARD, [
    ['10', '步兵、侦察'],
    ['11', '装甲'],
    ['12', '炮兵、防空'],
    ['13', '工程、防化'],
    ['14', '通信、网络'],
    ['15', '雷达、电子对抗'],
    ['16', '航空机务、场站'],
    ['17', '舰艇、航海'],
    ['18', '驾驶、车辆维修'],
    ['19', '军械、弹药'],
    ['20', '卫生、防疫'],
    ['21', '炊事、给养'],
    ['22', '油料、运输'],
    ['23', '测绘、气象'],
    ['24', '无人机操控'],
    ['25', '警卫、勤务'],
    ['99', '其他'],
  ]),
);

const TECH_GRADE = codeList('militaryTechGrade', '专业技术等级', LOCAL_STANDARD, [
  ['5', '初级（五级）'],
  ['4', '中级（四级）'],
  ['3', '高级（三级）'],
  ['2', '技师（二级）'],
  ['1', '高级技师（一级）'],
  ['0', '未评定'],
]);

const BLOOD_TYPE = codeList('bloodType', '血型', LOCAL_STANDARD, [
  ['A', 'A型'],
  ['B', 'B型'],
  ['O', 'O型'],
  ['AB', 'AB型'],
  ['AN', 'A型Rh阴性'],
  ['BN', 'B型Rh阴性'],
  ['ON', 'O型Rh阴性'],
  ['ABN', 'AB型Rh阴性'],
  ['U', '不详'],
]);

/** GB/T 2261.3 (assumption A05). */
const HEALTH = codeList('healthStatus', '健康状况', 'GB/T 2261.3', [
  ['10', '健康或良好'],
  ['20', '一般或较弱'],
  ['30', '有慢性病'],
  ['60', '残疾'],
  ['90', '其他'],
]);

/** 预备役类别, as the 武装部 registers it; kept by the offices. */
const RESERVE_TYPE = keptBy(
  codeList('reserveType', '预备役类别', LOCAL_STANDARD, [
    ['10', '预备役军官'],
    ['20', '预备役军士'],
    ['30', '预备役兵'],
    ['40', '基干民兵'],
    ['90', '其他'],
  ]),
);

const CALLABLE = codeList('reserveCallable', '是否可应召', LOCAL_STANDARD, [
  ['Y', '可应召'],
  ['N', '不可应召'],
]);

/** Makes the lists known to forms and clients; once, while the module loads. */
export function registerReserveCodes(): void {
  for (const list of [
    DISCHARGE_TYPE,
    MILITARY_RANK,
    SPECIALITY,
    TECH_GRADE,
    BLOOD_TYPE,
    HEALTH,
    RESERVE_TYPE,
    CALLABLE,
  ])
    registerDictionary(list);
}
