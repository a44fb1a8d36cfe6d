import { DomainError, fillText } from '../../../platform/errors/index.ts';

/** Refusals of external data management; E-DX-01 and E-DX-11 are those of 03 §35, the others continue the rows. */
export const externalDataErrors = {
  'E-DX-01': '数据源名称已存在',
  'E-DX-02': '编码 {code} 已被使用',
  'E-DX-11': '被 {count} 个通道引用，不能删除',
  'E-DX-12': '有 {count} 个未撤销的分发，不能删除',
  'E-DX-13': '字段 {fields} 正在被分发，不能删除或更改类型：{users}',
  'E-DX-14': '启用前须在24小时内通过连通测试',
  'E-DX-15': '数据源未启用，不能启用通道',
  'E-DX-16': 'IP {ips} 已用于其他应用（{apps}），确认无误后请再次保存',
  'E-DX-17': '平台自带的数据源不能修改；平台自带的通道只能修改调用地址、认证密钥、超时时间和启用状态',
  'E-DX-18': '主机 {host} 正被 {users} 使用，不能移出',
} as const;

export type ExternalDataError = keyof typeof externalDataErrors;

export function refuseExternal(
  code: ExternalDataError,
  variables: Readonly<Record<string, string | number>> = {},
): DomainError {
  return new DomainError(code, fillText(externalDataErrors[code], variables));
}
