import { DomainError, fillText } from '../../platform/errors/index.ts';

/** What 优抚对象减员 refuses (03 §34.5, §34.8). */
export const bereavementErrors = {
  'E-3401': '死亡日期不能晚于今天，也不能早于出生日期',
  'E-3402': '死亡日期距今超过12个月，请说明原因（不少于5个字）',
  'E-3403': '没有一致的死亡库记录，请选择证明种类并上传证明材料',
  'E-3404': '该人员已有在办的减员申请{no}',
  'E-3405': '该人员已全部停发，无须减员',
  'E-3406': '请由发起申请的人员办理',
  'E-3407': '当前环节已有审批意见，不能撤回',
  'E-3408': '该减员没有执行，不能撤销或更正',
  'E-3409': '请上传核实材料',
  'E-3410': '部级系统未接通，请导出上报文件人工上报',
  'E-3411': '已由{who}办理',
  'E-3412': '没有需要上报的记录',
} as const;
export type BereavementError = keyof typeof bereavementErrors;

/** A refusal of this room, its places filled in. */
export const refusal = (code: BereavementError, values: Readonly<Record<string, string>> = {}): DomainError =>
  new DomainError(code, fillText(bereavementErrors[code], values));
