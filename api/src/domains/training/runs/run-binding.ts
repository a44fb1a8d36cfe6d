import { localDateOf } from '../../../platform/calendar/index.ts';
import { type ActInput, type GuardAnswer, judgedBy, type RecordBinding } from '../../../platform/flow/index.ts';
import { applyRunEffects } from './run-effects.ts';
import { loadRunFacts, type RunFacts } from './run-facts.ts';

type Judge = (facts: RunFacts) => GuardAnswer;
const unless = (code: string, fault: (facts: RunFacts) => string | undefined): Judge => {
  return (facts) => {
    const message = fault(facts);
    return message === undefined ? true : { code, message };
  };
};

const guards: Readonly<Record<string, Judge>> = {
  complete: unless('E-2103', ({ missing }) => (missing.length > 0 ? `请补充：${missing.join('、')}` : undefined)),
  trainees: unless('E-2102', ({ traineeFault }) => traineeFault),
  // 02 §13.7: somebody was taken out meanwhile.
  enough: unless('E-2102', ({ count, fewest }) =>
    count < fewest ? `班次现有学员${count}人，少于最少开班人数${fewest}人，请退回机构` : undefined,
  ),
  tooFew: unless('E-2117', ({ chosen, fewest }) =>
    chosen >= fewest ? `所选学员${chosen}人，已达到最少开班人数${fewest}人，不需要合并` : undefined,
  ),
  notBlocked: unless('E-2104', ({ blocked }) => blocked),
  qualified: unless('E-1408', ({ notCovered }) => notCovered),
  inTime: unless('E-2105', ({ earliest }) => earliest && `计划开始日期不能早于 ${earliest}`),
  contractsSigned: unless('E-2106', ({ unsigned }) =>
    unsigned.length > 0 ? `尚有${unsigned.length}个区未签订合同(${unsigned.join('、')})` : undefined,
  ),
  startDay: unless('E-2114', ({ tooEarly }) => tooEarly && `计划于 ${tooEarly} 开始，最早可在前一天启动培训`),
  mayStart: ({ refused }) => refused.get('start') ?? true,
  maySettle: ({ refused }) => refused.get('decideSettlement') ?? true,
  mayEndLessons: ({ refused }) => refused.get('lessonsDone') ?? true,
};

function inputRule(
  action: string,
  { startedOn, today }: RunFacts,
  { attachmentIds, occurredAt }: ActInput,
): GuardAnswer {
  if (action !== 'terminate') return true;
  if (!attachmentIds?.length) return { code: 'E-2113', message: '请上传终止培训的依据材料' };
  const day = occurredAt && localDateOf(occurredAt);
  return day && (day > today || day < (startedOn ?? day))
    ? { code: 'E-2113', message: '终止时间应在培训启动之后、现在之前' }
    : true;
}

/** What runs add to their declaration. */
export const runBinding: Partial<RecordBinding> = {
  limits: 'TRAINING_RUN',
  namesPermission: 'training.application:names',
  takesFiles: ['terminate'],
  takesMoment: ['terminate'],
  ...judgedBy<RunFacts>({ guards, inputRule, loadFacts: loadRunFacts }),
  onChange: applyRunEffects,
};
