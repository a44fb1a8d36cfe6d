import { DomainError } from '../errors/index.ts';

/** The room's own codes; E-QX-01…07 are those of 03 §40, the others continue the row. */
export const accessErrors = {
  'E-QX-01': '登录名已存在',
  'E-QX-02': '角色名称已存在',
  'E-QX-04': '该角色已分配给 {count} 个用户',
  'E-QX-05': '不能修改本人角色',
  'E-QX-06': '角色互斥',
  'E-QX-07': '至少保留一个启用的{role}',
  'E-QX-10': '登录名或密码不正确',
  'E-QX-11': '账号已锁定，请30分钟后重试或联系管理员',
  'E-QX-12': '账号已关闭',
  'E-QX-13': '所属机构已停用',
  'E-QX-14': '一次性密码已失效，请联系管理员重新发放',
  'E-QX-15': '挑战已失效',
  'E-QX-16': '证书与账号不匹配',
  'E-QX-17': '登录步骤已超时，请重新登录',
  'E-QX-18': '原密码不正确',
  'E-QX-19': '账号数据完整性校验失败，账号已停用，请联系安全管理员',
  'E-QX-20': '不能对本人账号执行该操作',
  'E-QX-21': '系统已有管理员，安装程序不能再次执行',
  'E-QX-22': '须指定系统管理员、安全管理员、审计管理员各一名，且为三个不同的人',
  'E-QX-23': '该账号没有绑定密钥',
  'E-QX-24': '角色编码已存在',
  'E-QX-25': '内置角色只能减少菜单和操作，不能增加，也不能修改名称、数据范围和互斥角色',
  'E-QX-26': '三员角色的操作权限不能修改，角色不能停用',
  'E-QX-27': '内置角色不能删除',
  'E-QX-28': '当前网络地址不在该账号允许登录的范围内',
  'E-QX-29': '该账号还有 {count} 件待办无人接替，请选择接替人',
  'E-QX-30': '接替人须为同一机构的启用账号，且不能是被删除的账号',
  'E-QX-31': '没有等待确认的授权',
  'E-QX-32': '须由安全管理员和审计管理员各确认一次，您的确认已经记录',
  'E-QX-33': '角色“{role}”的数据范围超出您的管理范围',
  'E-QX-34': '角色由全市共用，只能由数据范围为全市的管理员维护',
  'E-QX-35': '本网络地址登录失败次数过多，请10分钟后重试',
  'E-QX-36': '该账号是最后一名{role}，允许登录的地址须包含其最近一次登录的地址',
  'E-QX-37': '该机构还有 {count} 个启用的下级机构，请先停用下级机构',
  'E-QX-38': '不能停用本人所属机构',
  'E-QX-40': '统一身份认证暂时没有应答，请稍后再试',
  'E-QX-41': '本次登录已失效或已使用，请重新登录',
  'E-QX-42': '您取消了实名登录',
  'E-QX-43': '统一身份认证返回的结果无法核实，没有登录，请重新登录',
  'E-QX-44': '统一身份认证提供的姓名、证件号码或手机号不完整，请先在随申办中核对本人信息',
  'E-QX-45': '该账号须用密码和密钥登录',
  'E-0804': '为保障您的权益，该操作须在{hours}小时内核验过本人身份，请重新核验后再办理',
} as const;

export type AccessErrorCode = keyof typeof accessErrors;

/** A refusal of the room. */
export function refuseAccess(code: AccessErrorCode, variables: Readonly<Record<string, string>> = {}): DomainError {
  const text = accessErrors[code].replace(/\{(\w+)\}/g, (_, name: string) => variables[name] ?? name);
  return new DomainError(code, text);
}
