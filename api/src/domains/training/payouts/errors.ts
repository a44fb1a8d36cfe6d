/** What the payment of 生活补助 refuses (02 §19.5, §19.8). */
export const payoutErrors = {
  'E-2741': '还有{count}人未登记发放结果：{names}',
  'E-2742': '还有{count}人没有上传发放凭证：{names}',
  'E-2743': '实发合计与应发合计不符，差额 {difference}，不能确认{open}',
  'E-2744': '{names}的实发金额与应发金额不一致，不能确认',
  'E-2745': '该学员没有登记收款账户',
  'E-2746': '该学员没有继承人说明，不能登记领取决定',
} as const;
