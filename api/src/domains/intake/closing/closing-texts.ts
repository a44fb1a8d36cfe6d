/** What is deleted with an account, in words. */
export const GOES: readonly string[] = [
  '没有提交的申请草稿和其中的材料',
  '材料库中的材料（已随申请提交的除外）',
  '支付宝绑定和登录授权',
  '账号中的姓名、证件号码和手机号',
  '没有用于申请的自查记录',
];

/** What the law keeps, in words. */
export const STAYS: readonly string[] = [
  '已提交申请的办件档案，依照《中华人民共和国档案法》和档案保管期限保存',
  '操作日志，依照《中华人民共和国网络安全法》保存',
  '已作出的评价，不再与账号关联',
];
