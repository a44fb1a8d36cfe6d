/**
 * The kernel's stable error codes and their default Chinese texts (00-common "errors", 01 §2.9).
 * Domains add their own in `errors` of their module; `npm run docs:write` writes the whole catalogue.
 */
export const kernelErrors = {
  UNAUTHENTICATED: '请先登录',
  FORBIDDEN: '无操作权限',
  NOT_FOUND: '未找到该记录',
  BAD_INPUT: '填写内容不正确，请检查后重新提交',
  BAD_REQUEST: '请求格式不正确',
  TOO_LARGE: '提交的内容过大，请减少后重试',
  TOO_COMPLEX: '查询过于复杂，请缩小范围后重试',
  NOT_ALLOWED_OPERATION: '该操作未登记，已拒绝执行',
  RATE_LIMITED: '操作过于频繁，请稍后再试',
  INTERNAL: '系统繁忙，请稍后再试（编号 {traceId}）',
  'E-0001': '身份证号码校验位不正确，请核对后重新输入',
  'E-0002': '出生日期与身份证号码不一致',
  'E-0003': '您没有权限查看该办件',
  'E-0004': '经办人与审核人不能为同一人',
  'E-0005': '请填写原因（不少于5个字）',
  'E-0006': '附件“{name}”格式或大小不符合要求（{rule}）',
  'E-0007': '会话已过期，请重新登录，已填写内容已为您暂存',
  'E-0008': '服务暂时不可用，请稍后再试（编号 {traceId}）',
  'E-0019': '存储空间已满，文件暂时无法保存；已填写的内容不受影响，请稍后再试，仍不行请联系技术人员（编号 {traceId}）',
  'E-0501': '未选择办件或选择数量超过{max}件',
  'E-0502': '第{row}行：{reason}',
  'E-0503': '当前状态不允许该操作（当前：{state}）',
  'E-0504': '数据已被他人更新，请刷新后重试',
  'E-0505': '{channel}推送失败，系统将自动重试（{time}）',
  'E-0517': '该操作须逐件办理，不能批量',
  'E-0518': '{name}的顺序号已用完，暂不能生成新编号，已通知技术人员处理，请稍后再试',
  'E-0571': '{seat}未配置，请联系管理员',
  'E-0572': '当前环节不是您办理',
  'E-0701': '必填项“{field}”未填写',
  'E-SIG-01': '该操作需要您用本人密钥签名，请核对内容后签名',
  'E-SIG-02': '签名无效或已过期，请重新签名',
  'E-SIG-03': '内容在签名后发生变化，请刷新核对后重新签名',
  'E-SIG-04': '您的账号尚未绑定签名密钥，请联系安全管理员开通',
  'E-SIG-05': '您的证书目前不能签名：{why}',
  'E-IDEM-01': '同一请求编号的内容与首次提交不一致，已拒绝',
} as const;

export type KernelErrorCode = keyof typeof kernelErrors;

/** Fills `{name}` placeholders; a missing variable leaves the placeholder's name visible rather than an empty gap. */
export function fillText(template: string, variables: Readonly<Record<string, string | number>> = {}): string {
  return template.replace(/\{(\w+)\}/g, (_, key: string) => String(variables[key] ?? key));
}
