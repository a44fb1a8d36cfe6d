import { type GuardAnswer, judgedBy, type RecordBinding } from '../../../platform/flow/index.ts';
import { applyChangeEffects } from './change-effects.ts';
import { type ChangeFacts, loadChangeFacts } from './change-facts.ts';

const needs =
  (holds: (facts: ChangeFacts) => boolean, code: string, message: string) =>
  (facts: ChangeFacts): GuardAnswer =>
    holds(facts) || { code, message };

function stillPossible({ standing, taken, misfit }: ChangeFacts): GuardAnswer {
  if (!standing) return { code: 'E-1412', message: '不在库的机构或项目不能变更' };
  if (misfit) return { code: 'E-1432', message: `${misfit}，请退回修改` };
  return taken ? { code: 'E-1414', message: '变更后的名称或统一社会信用代码已被使用，请退回修改' } : true;
}

/** What the flow of 变更申请 asks and brings about. */
export const changeBinding: Partial<RecordBinding> = {
  limits: 'TRAINING_CHANGE',
  namesPermission: 'training.change:names',
  ...judgedBy<ChangeFacts>({
    guards: {
      needsCentre: needs(({ needsCentre }) => needsCentre, 'E-0503', '该变更由区审核后生效'),
      districtDecides: needs(({ needsCentre }) => !needsCentre, 'E-0503', '该变更须经市服务中心复核'),
      notJudged: needs(({ judged }) => !judged, 'E-0503', '该级已有办理意见，不能撤回'),
      stillPossible,
    },
    loadFacts: loadChangeFacts,
  }),
  onChange: applyChangeEffects,
};
