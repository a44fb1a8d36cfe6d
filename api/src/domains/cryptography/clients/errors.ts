import { cryptoErrors } from '../../../platform/crypto/index.ts';

/** Refusals of the service (03 §41.10): HTTP status and text. Those of single items come with status 200, in the item's own result. */
export const SERVICE_REFUSALS = {
  'E-CR-01': { status: 401, text: '客户系统未登记或未启用' },
  'E-CR-02': { status: 401, text: '签名验证失败' },
  'E-CR-03': { status: 401, text: '时间戳超出允许范围（前后300秒）或随机数已使用，请求疑似重放' },
  'E-CR-04': { status: 403, text: '无权对该类数据执行此操作' },
  'E-CR-05': { status: 409, text: cryptoErrors['E-CR-05'] },
  'E-CR-06': { status: 403, text: '来源IP未授权' },
  'E-CR-07': { status: 400, text: '请求格式错误：{field}' },
  'E-CR-08': { status: 413, text: '请求过大：单次不超过1000项、{limit} MB' },
  'E-CR-10': { status: 400, text: cryptoErrors['E-CR-10'] },
  'E-CR-11': { status: 400, text: cryptoErrors['E-CR-11'] },
  'E-CR-12': { status: 422, text: cryptoErrors['E-CR-12'] },
  'E-CR-20': { status: 503, text: '密码服务暂不可用' },
  'E-CR-30': { status: 429, text: '调用超过配额，请稍后再试' },
} as const;
export type ServiceCode = keyof typeof SERVICE_REFUSALS;

/** Refusals of the console's acts on client systems (03 §41.12). */
const CONSOLE_REFUSALS = {
  'E-CR-51': '该系统尚未在联调期间成功调用自检接口，不能申请启用',
  'E-CR-52': '采用SM2签名的客户系统须先登记签名公钥或证书',
  'E-CR-53': '采用HMAC的客户系统须先签发密钥',
  'E-CR-54': '只有采用HMAC的客户系统可以签发密钥',
  'E-CR-55': '该客户系统已登记',
  'E-CR-56': '该系统从未启用，可以直接签发密钥',
  'E-CR-57': '已有换发密钥的申请，请先批准、退回或签发',
  'E-CR-58': '没有待批准的换发密钥申请',
  'E-CR-59': '该系统启用过，换发密钥须先申请，由第二人批准后由申请人在有效期内签发',
} as const;
export type ConsoleCode = keyof typeof CONSOLE_REFUSALS;

export const textOf = (code: ConsoleCode): string => CONSOLE_REFUSALS[code];

export const clientErrors: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(SERVICE_REFUSALS).map(([code, { text }]) => [code, text])),
  ...CONSOLE_REFUSALS,
};
