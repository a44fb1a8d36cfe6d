/** What is wrong with data that a channel brings: single rows, whole files, messages. */
export const INTAKE_ERRORS = {
  'E-DX-21': '缺少必填字段：{field}',
  'E-DX-22': '字段值的类型不符：{field}',
  'E-DX-23': '数据行过长',
  'E-DX-24': '列数与表头不一致',
  'E-DX-25': '文件无法读取：{reason}',
  'E-DX-26': '文件过大，最大允许 {limit} MB',
  'E-DX-27': '消息无法读取：{reason}',
  'E-DX-28': '消息多次处理未成功',
} as const;

export type IntakeError = keyof typeof INTAKE_ERRORS;
