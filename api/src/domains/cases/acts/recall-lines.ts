/** What an act on a case does to clocks and departments, and whether it can be taken back: said in every confirmation (01 §2.5, 7.5 no. 3). */
const LINES: Readonly<Record<string, readonly string[]>> = {
  pass: ['预审通过后不能再退回；材料不齐的，接件后可通知补正'],
  return: ['退回后不能收回，由申请人在期限内修改后重新提交；逾期未提交的自动撤销'],
  accept: [
    '部门办理的事项派发给责任部门，承诺办结时限和各事项办理时限开始计算',
    '接件后不能撤回；材料不齐的可通知补正',
  ],
  requestSupplement: ['补正期间办理时限暂停计算', '通知发出后不能收回；收取补正材料后恢复原状态，继续计时'],
  supply: ['办件恢复补正前的状态，办理时限继续计算', '不能撤回；仍缺材料的可再次通知补正'],
  suspend: ['挂起期间办理时限暂停计算', '可以用“恢复办理”恢复原状态'],
  resume: ['办件恢复挂起前的状态，办理时限继续计算', '需要时可以再次挂起'],
  cancel: ['撤销后不能撤回；需要继续办理的，由申请人重新申请或按重新启动程序办理'],
};

/** The same for acts of the window on one matter; clocks and departments are told beside them. */
const OF_ONE_MATTER: Readonly<Record<string, string>> = {
  markHandled: '登记后不能撤回；登记有误的，在“一件事”办结后按重新启动程序更正',
  requestSupplement: '通知发出后不能收回；申请人补齐后登记“收取补正材料”，恢复原状态',
  supply: '收取后不能撤回；仍缺材料的可再次通知补正',
  terminateHere: '办结后不能撤回，如需更正须按重新启动程序办理',
};

/** Whether an act on one matter can be taken back. */
export function recallLineOfMatter(action: string): readonly string[] {
  const line = OF_ONE_MATTER[action];
  return line ? [line] : [];
}

const ENDED = ['办结后不能撤回，如需更正须按重新启动程序办理'];

/** @param finishing whether the act ends the case other than by 撤销 */
export function recallLines(action: string, finishing: boolean): readonly string[] {
  return LINES[action] ?? (finishing ? ENDED : []);
}
