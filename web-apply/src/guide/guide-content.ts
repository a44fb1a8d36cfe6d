/** A matter of the bundle, in the citizen's words. */
export interface GuideMatter {
  name: string;
  /** Who it concerns; absent when it concerns everyone. */
  who?: string;
  /** How it is done. */
  how: string;
}

/** The matters handled together, in the order in which a returning soldier meets them (catalogue of spec 1.2). */
export const matters: readonly GuideMatter[] = [
  { name: '退役报到', how: '网上提交，服务中心受理' },
  { name: '户口登记（恢复户口）', how: '网上提交后，到派出所办理' },
  { name: '居民身份证申领', how: '到派出所拍照、采集指纹' },
  { name: '社会保险登记', how: '网上办理' },
  { name: '基本医疗保险参保和变更登记', how: '网上办理' },
  { name: '社会保障卡申领', how: '网上办理' },
  { name: '基本养老保险关系转移接续', how: '由社保经办机构线下办理' },
  { name: '基本医疗保险关系转移接续', how: '由医保经办机构线下办理' },
  { name: '党员组织关系转移', who: '中共党员、预备党员', how: '由区委组织部门线下办理' },
  { name: '伤残抚恤关系转移', who: '残疾退役军人', how: '到窗口办理' },
  { name: '预备役登记', who: '符合条件并经部队确认的人员', how: '到区人民武装部办理' },
  { name: '自主就业一次性经济补助', who: '自主就业退役士兵', how: '窗口或网上办理' },
  { name: '职业技能培训和就业创业指导', who: '自主就业退役士兵', how: '网上办理' },
  { name: '待安排工作期间养老、医疗参保', who: '由政府安排工作的退役军人', how: '免申即享，无需申请' },
];

/** What to have at hand (spec 9.4, page 3). */
export const preparations: readonly string[] = [
  '退出现役证，或转业证、复员证',
  '行政介绍信、人员供给介绍信',
  '居民身份证、户口簿',
  '白底证件照片（358×441 像素，不超过 500 KB）',
  '本人手机号、户籍地址、现住地址',
];

/** The way, step by step. */
export const steps: readonly { title: string; text: string }[] = [
  { title: '一次申请', text: '在“一网通办”填写一张表、上传一套材料。' },
  { title: '服务中心预审', text: '安置地退役军人服务中心核对材料；需要补正时会发消息告诉您。' },
  { title: '各部门分头办理', text: '公安、人社、医保、组织等部门各自办理，您不用分别去跑。' },
  { title: '办结告知', text: '整件事自受理起承诺 10 个工作日内办结，进度在“一网通办”随时可查。' },
];
