/** Five grades (GB/T 39734-2020, 01 §11.2); 1 and 2 are negative. */
export const GRADES = { 5: '非常满意', 4: '满意', 3: '基本满意', 2: '不满意', 1: '非常不满意' } as const;
export type Grade = keyof typeof GRADES;
export const GRADE_ORDER: readonly Grade[] = [5, 4, 3, 2, 1];
/** The highest grade that counts as 差评. */
export const NEGATIVE_UP_TO = 2;

export function isGrade(value: number): value is Grade {
  return Object.hasOwn(GRADES, value);
}

/** 业务类型 (01 §11.4). */
export const BUSINESS_TYPES = {
  REPORT: '报到',
  TRANSFER: '关系转移',
  FUNDS: '资金',
  TRAINING: '培训',
  CONSULT: '咨询',
  OTHER: '其他',
} as const;
export type BusinessType = keyof typeof BUSINESS_TYPES;

/** 服务场景 (01 §11.4). */
export const SCENES = {
  WINDOW: '窗口现场',
  ONLINE: '网上',
  PHONE: '电话',
  CONSULT: '咨询',
  NO_APPLICATION: '免申即享',
} as const;
export type Scene = keyof typeof SCENES;

/** Through which door somebody is invited (01 §11.4). */
export const CHANNELS = { PAD: '窗口平板', QR: '二维码', PC: '网页', ALIPAY: '支付宝小程序', SMS: '短信' } as const;
export type EvaluationChannel = keyof typeof CHANNELS;

/** Whom staff see where somebody evaluated 匿名 (01 §11.4). */
export const ANONYMOUS = '匿名用户';
/** What stands where the number of his case would. */
export const ANONYMOUS_SERVICE = '匿名评价';

/** What is evaluated: a case, a matter of one, or 接待登记. */
export type ServiceType = 'case' | 'subCase' | 'reception';

/** Who served, as known at that moment: stays when the person leaves (11.10). */
export interface StaffSnapshot {
  id: string;
  name: string;
  /** 工号: the login name. */
  no: string;
}
