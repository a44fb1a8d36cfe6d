/** Columns of the list in which results of several trainings are registered at once (02 §20.6 批量登记); the first four say of whom. */
export const COLUMNS = {
  no: '登记编号',
  name: '姓名',
  project: '培训项目',
  invoiced: '发票金额（元）',
  result: '报销结果',
  reason: '原因',
  paidOn: '支付日期',
  voucher: '凭证号',
  account: '收款账号',
} as const;
export const TITLES: readonly string[] = Object.values(COLUMNS);

/** What a row may say; a part of the amount is decided item by item, on the page of the training. */
export const RESULTS = { 已报销: 'REIMBURSED', 不予报销: 'REFUSED' } as const;
export type ResultWord = keyof typeof RESULTS;
export const isResultWord = (text: string): text is ResultWord => Object.hasOwn(RESULTS, text);

/** Most rows of a file (02 §20.4). */
export const MOST = 500;
