/** Who may have the subsidy: soldiers, not officers (《退役军人安置条例》 Art. 21 to 23). */
export const CATEGORIES = { SERGEANT: '军士', CONSCRIPT: '义务兵' } as const;

/** Where the money goes (01 §13.6 no. 4). */
export const ACCOUNT_KINDS = { OWN: '本人银行卡', CARD: '社会保障卡（一卡通）' } as const;

export const ACCOUNT_CHECKS = { NONE: '未校验', PASSED: '已通过' } as const;

/** Who has confirmed the information, by which way (01 §13.5). */
export const CONFIRMED_BY = {
  PC_YWTB: '本人（一网通办）',
  ALIPAY: '本人（支付宝小程序）',
  SUISHENBAN: '本人（随申办）',
  WINDOW: '本人（窗口登记）',
  PAPER: '工作人员（本人签字确认书）',
} as const;

/** For what a standard may pay a share more (01 §13.4 `ratioRules`); what stands before the hyphen is the group. */
export const GROUNDS = {
  'HONOUR-10': '获得勋章或荣誉称号',
  'HONOUR-11': '荣立一等功',
  'HONOUR-12': '荣立二等功',
  'HONOUR-13': '荣立三等功',
  'HONOUR-14': '荣立战时三等功及以上',
  'HONOUR-21': '获得一级表彰',
  'HONOUR-22': '获得二级表彰',
  'HONOUR-23': '获得三级表彰',
  'HONOUR-31': '获评“四有”优秀个人',
  'EDUCATION-20': '本科及以上学历',
  'EDUCATION-30': '专科学历',
  'SERVICE-HARDSHIP': '在艰苦边远地区服役',
  'SERVICE-COMBAT': '参战',
} as const;
export type Ground = keyof typeof GROUNDS;

export const isGround = (code: string): code is Ground => Object.hasOwn(GROUNDS, code);

/** Honours, education and service are weighed apart; hardship and combat do not exclude each other. */
export const groupOf = (ground: Ground): string =>
  ground.startsWith('SERVICE') ? ground : (ground.split('-')[0] ?? ground);
