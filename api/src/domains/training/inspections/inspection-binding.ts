import { type ActInput, type GuardAnswer, judgedBy, type RecordBinding } from '../../../platform/flow/index.ts';
import { inspectionDeadlines } from './deadlines.ts';
import { inspectionFlow } from './inspection.flow.ts';
import { applyInspectionEffects } from './inspection-effects.ts';
import { type InspectionFacts, loadInspectionFacts } from './inspection-facts.ts';
import {
  missingAnswer,
  missingFromReport,
  missingFromSheet,
  missingReplies,
  refusalOfImprovement,
  refusalOfPass,
  refusalOfReport,
} from './judge.ts';
import { INSPECTION } from './record-types.ts';

type Judge = (facts: InspectionFacts) => GuardAnswer;
/** A guard that refuses with the first thing that speaks against the step. */
const unless =
  (code: string, against: (facts: InspectionFacts) => string | undefined): Judge =>
  (facts) => {
    const message = against(facts);
    return message === undefined ? true : { code, message };
  };

const guards: Readonly<Record<string, Judge>> = {
  reportOpen: unless('E-1902', refusalOfReport),
  reportComplete: unless('E-1903', (facts) => missingFromReport(facts)[0]),
  sheetComplete: unless('E-1904', (facts) => missingFromSheet(facts)[0]),
  passable: unless('E-1905', refusalOfPass),
  disputeAnswered: unless('E-1904', (facts) => missingAnswer(facts)[0]),
  problemsNamed: unless('E-1906', ({ problems }) => (problems.length === 0 ? '请至少填写一个需改进的问题' : undefined)),
  roundsLeft: unless('E-1907', refusalOfImprovement),
  repliesComplete: unless('E-1908', (facts) => missingReplies(facts)[0]),
  timeLeft: unless('E-1913', (facts) => (facts.timeLeft ? undefined : '上报或整改期限已过，不能撤回')),
  improvementDirect: unless('E-1914', ({ allRechecked }) =>
    allRechecked ? '需改进须先提交市服务中心复核' : undefined,
  ),
  improvementRechecked: unless('E-1914', ({ allRechecked }) =>
    allRechecked ? undefined : '需改进不提交复核，请直接通知机构整改',
  ),
  finalVerdict: unless('E-1915', ({ verdict }) =>
    verdict === '3' ? '区审核结果为需改进，请选择“复核同意整改”或退回' : undefined,
  ),
  improvementProposed: unless('E-1915', ({ verdict }) => (verdict === '3' ? undefined : '区审核结果不是需改进')),
  improvementOverdue: unless('E-0503', ({ overdue }) => (overdue ? undefined : '整改期限未到，不能判定')),
  failedUndecided: unless('E-1910', ({ verdict, effect }) => {
    if (verdict !== '2') return '年检结果不是不合格，不需要处理';
    return effect === null ? undefined : '已作出处理';
  }),
  passedMarked: unless('E-1910', ({ verdict, marked }) =>
    verdict === '1' && marked ? undefined : '没有因年检而设的标记可以解除',
  ),
};

/** What an act over many leaves out (T19-3 “Batch”), and what a removal rests on (T15-5). */
function inputRule(action: string, { statisticsAnswer }: InspectionFacts, input: ActInput): GuardAnswer {
  if (action === 'pass' && input.many && statisticsAnswer !== 'CONFIRMED')
    return { code: 'E-1909', message: '机构对开班统计有异议，须逐件审核' };
  if (action === 'remove' && !input.attachmentIds?.length) return { code: 'E-1501', message: '请上传剔除依据文件' };
  return true;
}

/** Inspections as records of the flow engine. */
export const inspectionBinding: RecordBinding = {
  type: INSPECTION,
  title: '项目年检',
  flow: inspectionFlow.key,
  table: 'project_inspection',
  titleColumn: 'inspection_no',
  subjectColumn: 'project_name',
  limits: 'TRAINING_INSPECTION',
  belongsToColumn: 'cycle_id',
  ownDeadlines: inspectionDeadlines,
  link: '/training/inspections/{id}',
  viewPermission: 'training.inspection:view',
  namesPermission: 'training.inspection:names',
  veiled: {
    permission: 'training.inspection:names',
    actions: { pass: '提交审核结果', fail: '提交审核结果', proposeImprovement: '提交审核结果', giveBack: '复核退回区' },
  },
  takesFiles: ['remove'],
  ...judgedBy<InspectionFacts>({ guards, inputRule, loadFacts: loadInspectionFacts }),
  onChange: applyInspectionEffects,
};
