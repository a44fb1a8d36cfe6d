/** Values with which a template is shown before it is in force. Nobody of that name exists. */
const SAMPLES: Readonly<Record<string, string>> = {
  事项名称: '退役报到',
  办件编号: 'BJ-310109-2026-000123',
  一件事编号: 'YJS3101092026030900001',
  预警类型: '临期预警',
  剩余时间: '剩 1 个工作日',
  超期时长: '2 个工作日',
  当前环节: '资料初审',
  当前办理进度: '资料初审',
  措施: '请今日内完成初审',
  优先级: '12',
  机构: '虹口区退役军人服务中心',
  办理机构: '虹口区退役军人服务中心',
  件数: '36',
  日期: '3月16日',
  原因: '材料照片不清晰，请重新拍摄',
  结果: '正常办结',
  链接: 'https://yjs.example.gov.cn/a/7Q2K',
  评价链接: 'https://yjs.example.gov.cn/p/7Q2K',
  材料清单: '社会保险缴费凭证',
  姓名: '张*',
  姓名脱敏: '张*',
  手机号: '138****8000',
  部门: '市公安局',
  小时: '24',
  受影响办件数: '36',
  故障描述: '办件库“过程信息”报文连续失败5次：连接超时',
  影响范围: '虹口区 36 件办件的后续推送',
  解决建议: '检查办件库服务和网络；恢复后在推送日志中重推',
  traceId: '4f7c21',
  提交时间: '2026-03-09 10:00',
  事项数: '6',
  操作人: '刘*',
  理由: '申请人已迁往外省市',
  期限: '3月11日 17:30前',
};

/** A value for each variable; one that is not known by name shows its name. */
export function sampleValues(variables: readonly string[]): Record<string, string> {
  return Object.fromEntries(variables.map((name) => [name, SAMPLES[name] ?? `〔${name}〕`]));
}
