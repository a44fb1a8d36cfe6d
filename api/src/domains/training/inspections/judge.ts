import { formatDateTime } from '../../../platform/calendar/index.ts';
import type { InspectionFacts } from './inspection-facts.ts';

/** Files of an inspection by code. */
export const MATERIAL = 'MATERIAL';
export const DISTRICT_REPORT = 'DISTRICT_REPORT';
export const VISIT_PHOTO = 'VISIT_PHOTO';
export const evidenceCode = (itemCode: string): string => `EVIDENCE-${itemCode}`;

/** Everything that is missing from what the institution is to report (T19-2). */
export function missingFromReport(facts: InspectionFacts): string[] {
  const { selfReport, statisticsAnswer, fileCodes, items } = facts;
  return [
    ...(selfReport.trim() === '' ? ['请填写自查报告'] : []),
    ...(statisticsAnswer === null ? ['请核对开班统计，选择“无异议”或“有异议”'] : []),
    ...(fileCodes.includes(MATERIAL) ? [] : ['请至少上传一份年检材料']),
    ...items
      .filter(({ code, evidenceRequired }) => evidenceRequired && !fileCodes.includes(evidenceCode(code)))
      .map(({ text }) => `请上传“${text}”的证明材料`),
  ];
}

/** Everything that a district must have done before it judges (T19-3). */
export function missingFromSheet(facts: InspectionFacts): string[] {
  const { answers, items, fileCodes, qualificationsSeen, fieldVisit, visited } = facts;
  const open = items.filter(({ code }) => !answers.some((answer) => answer.code === code));
  return [
    ...(fileCodes.includes(DISTRICT_REPORT) ? [] : ['请上传年检报告']),
    ...(open.length > 0 ? [`还有${open.length}项年检指标未填写`] : []),
    ...(qualificationsSeen ? [] : ['请确认已核对机构资质']),
    ...(fieldVisit && !visited ? ['请登记实地检查情况'] : []),
    ...missingAnswer(facts),
  ];
}

/** 02 §11.7: a dispute of the statistics is answered before any verdict. */
export function missingAnswer({ statisticsAnswer, disputeAnswer }: InspectionFacts): string[] {
  return statisticsAnswer === 'DISPUTED' && !disputeAnswer ? ['机构对开班统计有异议，请先填写答复'] : [];
}

/** Why 合格 is impossible (T19-3, BR14-3, AC19-5); undefined where it is not. */
export function refusalOfPass({ expired, items, answers }: InspectionFacts): string | undefined {
  if (expired[0]) return `机构${expired[0]}已过期，不能判定合格`;
  const fatal = items.find(
    ({ code, fatal }) => fatal && answers.some((one) => one.code === code && one.answer === 'FAILS'),
  );
  return fatal && `一票否决指标“${fatal.text}”不符合，不能判定合格`;
}

/** BR19-1. */
export function refusalOfImprovement({ roundNo, maxRounds }: InspectionFacts): string | undefined {
  return roundNo >= maxRounds ? `已整改${roundNo}轮，达到上限，请判定合格或不合格` : undefined;
}

/** T19-5, 02 §11.7. */
export function missingReplies({ roundNo, roundProblems, replies, fileCodes }: InspectionFacts): string[] {
  const silent = roundProblems.flatMap((_, at) =>
    replies.some(({ no, text }) => no === at + 1 && text !== '') ? [] : [`问题${at + 1}尚未填写整改说明`],
  );
  const filed = fileCodes.some((code) => code.startsWith(`REPLY-${roundNo}-`));
  return [...silent, ...(filed ? [] : ['请至少上传一份整改材料'])];
}

/** Why the institution cannot report now; undefined where it can. */
export function refusalOfReport({ cycleState, reportFrom, now }: InspectionFacts): string | undefined {
  if (cycleState !== 'OPEN') return '年检批次已结束，不能再上报';
  return now < reportFrom ? `${formatDateTime(reportFrom)} 起方可上报` : undefined;
}
