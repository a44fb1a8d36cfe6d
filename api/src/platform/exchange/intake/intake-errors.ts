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
  'E-DX-29': '该行的内容无法按字段读取，不能在此更正，请对方更正文件后重新报送',
  'E-DX-30': '该数据此后已有更新，不能再按旧的内容接收',
  'E-DX-31': '该数据接收没有待处理的问题',
  'E-DX-32': '消息不能重新接收，请对方从死信队列重新投递',
  'E-DX-33': '该行未能办理：{reason}',
} as const;

export type IntakeError = keyof typeof INTAKE_ERRORS;
