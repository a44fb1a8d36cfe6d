/** Columns of the list that goes to the bank and comes back with its results (02 §19.7). The first five say whom, the others are filled in. */
export const COLUMNS = {
  seq: '序号',
  name: '姓名',
  bank: '开户行',
  account: '收款账号',
  due: '应发金额',
  result: '发放结果',
  paid: '实发金额',
  paidOn: '发放日期',
  voucher: '凭证号',
  why: '失败或待发放原因',
} as const;
export const TITLES: readonly string[] = Object.values(COLUMNS);
