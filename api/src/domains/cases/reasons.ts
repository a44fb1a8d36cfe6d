import { type Reason, registerReasons } from '../../platform/flow/index.ts';

/** 预审退回 (01 §7.3 ReturnReason). */
export const returnReasons: readonly Reason[] = [
  { code: 'R01', title: '材料不全', textRequired: false },
  { code: 'R02', title: '材料不清晰', textRequired: false },
  { code: 'R03', title: '信息与证件不符', textRequired: false },
  { code: 'R04', title: '不属于本人户籍/安置地', textRequired: false },
  { code: 'R05', title: '重复申报', textRequired: false },
  { code: 'R06', title: '不符合办理条件', textRequired: false },
  { code: 'R07', title: '联系不上申请人', textRequired: false },
  { code: 'R08', title: '系统错误', textRequired: false },
  { code: 'R99', title: '其他', textRequired: true },
];

/** 办结、终止、撤销 (01 §7.3 FinishReason). */
export const finishReasons: readonly Reason[] = [
  { code: 'F01', title: '办理完成', textRequired: false },
  { code: 'F02', title: '不符合条件', textRequired: false },
  { code: 'F03', title: '材料长期未补', textRequired: false },
  { code: 'F04', title: '申请人死亡', textRequired: false },
  { code: 'F05', title: '迁往外省市', textRequired: false },
  { code: 'F06', title: '放弃待遇', textRequired: false },
  { code: 'F07', title: '数据清理', textRequired: false },
  { code: 'F99', title: '其他', textRequired: true },
];

/** 正常办结 with sub-cases still open (A18): what ends well is not ended for 不符合条件 or 申请人死亡; those are 终止办结 and 撤销. */
const NORMAL = ['F01', 'F99'];

export const RETURN_REASONS = 'case.return';
export const FINISH_REASONS = 'case.finish';
export const NORMAL_FINISH_REASONS = 'case.finish.normal';

registerReasons(RETURN_REASONS, returnReasons);
registerReasons(FINISH_REASONS, finishReasons);
registerReasons(
  NORMAL_FINISH_REASONS,
  finishReasons.filter(({ code }) => NORMAL.includes(code)),
);
