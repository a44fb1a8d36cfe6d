/** Refusals of 预备役登记 (01 §12); their texts may be filled in. */
export const reserveErrors = {
  'E-1001': '预备役登记信息不完整，无法生成登记表：{fields}',
  'E-1002': '该人员在本区已有预备役登记 {no}，请在原登记上修改',
  'E-1003': '该人员已由{district}登记（{state}），不能重复登记',
  'E-1004': '该人员没有有效的登记表，请先生成登记表',
  'E-1005': '一次最多导出{most}人，请分批导出',
  'E-1006': '导出{persons}人须由区业务科长放行后才能下载',
  'E-1007': '没有可以导出的人员',
} as const;
