import { fillText } from '../../../../platform/errors/index.ts';
import { type ActInput, type GuardAnswer, judgedBy, type RecordBinding } from '../../../../platform/flow/index.ts';
import { subsidyErrors } from '../errors.ts';
import { SHEET_STEPS } from './sheet.flow.ts';
import { applySheetEffects } from './sheet-effects.ts';
import { loadSheetFacts, type SheetFacts } from './sheet-facts.ts';

type Judge = (facts: SheetFacts) => GuardAnswer;

const hasLines: Judge = ({ lines }) => lines > 0 || { code: 'E-2707', message: '结算单没有可结算的明细' };

const upToDate: Judge = (facts) =>
  facts.upToDate || { code: 'E-2708', message: '考勤、证书、合同或标准已变化，请先重新计算' };

const MOST_DAYS = 5;

const covered: Judge = ({ uncovered }) => {
  if (uncovered.length === 0) return true;
  const days = `${uncovered.slice(0, MOST_DAYS).join('、')}${uncovered.length > MOST_DAYS ? `等${uncovered.length}天` : ''}`;
  return { code: 'E-2709', message: `以下培训日没有生活补助标准：${days}，请联系市局发布标准后重新计算` };
};

const complete: Judge = ({ missing }) =>
  missing.length === 0 || { code: 'E-2710', message: `请先补齐：${missing.join('、')}` };

const checked: Judge = ({ unanswered }) =>
  unanswered.length === 0 || {
    code: 'E-2711',
    message: `${unanswered.map(({ code, title }) => `${code} ${title}`).join('、')}：核对不一致，请先逐项填写说明`,
  };

/** 02 §19.2: the act that is not asked for is not shown. */
const oneHand: Judge = ({ twoHands }) =>
  !twoHands || { code: 'E-2722', message: '本区审核须经办、复核两人分办', never: true };
const twoHandsAsked: Judge = ({ twoHands }) =>
  twoHands || { code: 'E-2722', message: '本区审核由一人办理', never: true };

/** “Batch” of 02 §19.5: sheets of which every check is green alone. */
function inputRule(action: string, { red }: SheetFacts, { many }: ActInput): GuardAnswer {
  const judges = action === SHEET_STEPS.pass || action === SHEET_STEPS.handle;
  if (!judges || !many || red === 0) return true;
  return { code: 'E-2712', message: '核对不一致的结算单须逐份审核' };
}

/** 02 §19.8: who passes a sheet that another has passed is told what came of it. */
function outlived(action: string, { ledgerNo }: SheetFacts): GuardAnswer {
  if (ledgerNo === null || (action !== SHEET_STEPS.pass && action !== SHEET_STEPS.handle)) return true;
  return { code: 'E-2723', message: fillText(subsidyErrors['E-2723'], { ledger: ledgerNo }) };
}

/** What the flow of a sheet asks and brings about. */
export const sheetBinding: Partial<RecordBinding> = {
  limits: 'TRAINING_SUBSIDY',
  namesPermission: 'training.subsidy:names',
  ...judgedBy<SheetFacts>({
    guards: {
      hasLines,
      upToDate,
      oneHand,
      twoHands: twoHandsAsked,
      covered,
      complete,
      checked,
      mayReport: ({ payout }) => payout.report ?? true,
      paidInFull: ({ payout }) => payout.confirm ?? true,
    },
    inputRule,
    outlived,
    loadFacts: loadSheetFacts,
  }),
  onChange: applySheetEffects,
};
