import { fillText, kernelErrors } from '../../platform/errors/index.ts';
import type { ActInput, Guard, RecordBinding } from '../../platform/flow/index.ts';
import { ASSIGN } from './case-asides.ts';

/** What the guards of a case look at; loaded for a whole set in one statement. */
export interface CaseFacts extends Readonly<Record<string, unknown>> {
  duplicateFlag: string;
  amended: boolean;
  /** 退役报到 is part of it; of a matter that is applied for alone: the person has reported before. */
  hasReporting: boolean;
  /** One matter was applied for alone (01 §10.5). */
  isSingle: boolean;
  /** Sub-cases that 正常办结 would end although nobody has handled them yet. */
  openSubCases: number;
  /** 正常办结 may end the sub-cases that are still open (`finish.allowOpenSub`). */
  mayEndOpen: boolean;
  /** The matter that pays money is open, and its account was named by an agent and not yet confirmed by the person. */
  accountPending: boolean;
  allReady: boolean;
  /** Reminded on this working day, or on the last one before days off. */
  urged: boolean;
  orgId: string;
  /** Somebody has accepted it; what never was is applied for anew instead of being reopened. */
  wasAccepted: boolean;
  /** Of a draft: the first required material that has no file. */
  missingMaterial?: string | undefined;
}

const facts = (given: Readonly<Record<string, unknown>>) => given as CaseFacts;
const refuse = (message: string) => ({ code: 'E-0503', message });
/** The act is this state's and only waits: its button is shown with what it waits for. */
const waits = (message: string) => ({ ...refuse(message), never: false });

/** T1: the materials that the form's matters require lie with the draft. */
export const materialsComplete: Guard = (given) => {
  const { missingMaterial: field } = facts(given);
  return field === undefined ? true : { code: 'E-0701', message: fillText(kernelErrors['E-0701'], { field }) };
};

/** T2: a suspected duplicate waits for its verdict, a confirmed one for the withdrawal of one of the two (item 2). */
export const notSuspected: Guard = (given) => {
  switch (facts(given).duplicateFlag) {
    case 'SUSPECTED':
      return waits('该办件疑似重复，请先核实重复情况再通过预审');
    case 'CONFIRMED':
      return waits('该办件已确认重复申报，请申请人撤回其中一件');
    default:
      return true;
  }
};

/** T4: something must have changed since the return. */
export const amended: Guard = (given) => (facts(given).amended ? true : refuse('退回后未修改表单或材料，不能重新提交'));

const NOT_REPORTED = '未查到该人员已办理退役报到，不能单独办理其他事项；请核实，确未报到的，退回并告知申请退役“一件事”';

/** T5: 退役报到 is part of every bundle, and comes before every matter that is applied for alone. */
export const hasReporting: Guard = (given) => {
  const { hasReporting: has, isSingle } = facts(given);
  return has ? true : refuse(isSingle ? NOT_REPORTED : '该办件不含“退役报到”事项，不能接件');
};

/** T2 of a matter alone: it is told while the application can still be returned. */
export const mayStandAlone: Guard = (given) =>
  facts(given).isSingle && !facts(given).hasReporting ? refuse(NOT_REPORTED) : true;

/** T10: the matters handled by departments and offline are all ready or closed (the auto-finish rules of item 3 add to this). */
export const allReady: Guard = (given) => (facts(given).allReady ? true : refuse('仍有子办件未具备办结条件'));

/** T11: the sub-cases that are still open may end with the case, unless the city has decided that they must end first (A18). */
export const openMayEnd: Guard = (given) => {
  const { openSubCases, mayEndOpen } = facts(given);
  return openSubCases === 0 || mayEndOpen ? true : waits(`仍有${openSubCases}个子办件未办结，不能正常办结`);
};

/** T8: what was asked for has been handed in; the rules for materials of items 1 and 3 join here. */
export const materialsValid: Guard = () => true;

/** T13: the withdrawal rules of item 2 (approval after acceptance) join here; a clerk's revocation with reason is always possible. */
export const mayBeWithdrawn: Guard = () => true;

/** T15: what never was accepted is applied for anew. */
export const wasAccepted: Guard = (given) =>
  facts(given).wasAccepted ? true : { code: 'E-0516', message: '该办件未曾接件，请申请人重新提交申请' };

/** 催办 disturbs at most once per working day. */
export const notUrged: Guard = (given) =>
  facts(given).urged ? { code: 'E-0513', message: '本工作日已催办过，请下一个工作日再催办' } : true;

/** A sub-case that our own window or an offline office handles; online departments report themselves. */
export const handledHere: Guard = (given) =>
  given.ownerType === 'OWN' || given.mode === 'OFFLINE'
    ? true
    : { code: 'E-0503', message: `该事项由${String(given.ownerName)}线上办理，办理结果由部门反馈` };

/** What pays money waits until the person has confirmed the account that an agent has named or the window corrected (01 §10.3 no. 8, §13.5). */
export const accountConfirmed: Guard = (given) =>
  given.accountPending === true
    ? waits('银行账户由代办人填写或经工作人员更正，尚未经本人确认；请提醒本人在网上确认，或凭本人签字的确认书登记')
    : true;

/** A reason in words has at least five characters (00-common "reasons"). */
const isReason = (text: string | undefined) => text !== undefined && [...text].length >= 5;

/** A18: ending a case whose sub-cases are still open needs a reason; 终止办结 and 撤销 ask for one of their own. */
export const reasonWhileOpen: NonNullable<RecordBinding['inputRule']> = (action, given, input: ActInput) =>
  action !== 'finish' ||
  facts(given).openSubCases === 0 ||
  input.reasonCode !== undefined ||
  [input.reasonText, input.note].some(isReason)
    ? true
    : { code: 'E-0005', message: '仍有子办件未办结，请选择原因或填写原因（不少于5个字）' };

/** 分派 stays inside the centre that handles the case. */
const assigneeOfCentre: NonNullable<RecordBinding['inputRule']> = (action, given, { assignee }) =>
  action !== ASSIGN || assignee?.orgId === facts(given).orgId
    ? true
    : { code: 'E-0514', message: '只能分派给办件所在中心的经办人' };

/** What the input of an act on a case must hold. */
export const caseInputRule: NonNullable<RecordBinding['inputRule']> = (action, given, input) => {
  const answer = reasonWhileOpen(action, given, input);
  return answer === true ? assigneeOfCentre(action, given, input) : answer;
};

export const caseGuards = {
  materialsComplete,
  notSuspected,
  amended,
  hasReporting,
  mayStandAlone,
  allReady,
  openMayEnd,
  materialsValid,
  mayBeWithdrawn,
  notUrged,
  wasAccepted,
  accountConfirmed,
};
export const subCaseGuards = { handledHere, accountConfirmed };
