import { type GuardAnswer, judgedBy, type RecordBinding } from '../../../../platform/flow/index.ts';
import { applyChangeEffects } from './apply-changes.ts';
import { type ChangeFacts, loadChangeFacts } from './change-facts.ts';

const shortShift = ({ long }: ChangeFacts): GuardAnswer =>
  long ? { code: 'E-2116', message: '调整超过7天，请选择“同意并报市服务中心”' } : true;
const longShift = ({ long }: ChangeFacts): GuardAnswer =>
  long || { code: 'E-2116', message: '调整不超过7天，由区直接审核' };
const stillFits = ({ fault }: ChangeFacts): GuardAnswer => fault === undefined || { code: 'E-2112', message: fault };

/** What 班次变更 adds to its declaration. */
export const changeBinding: Partial<RecordBinding> = {
  limits: 'TRAINING_RUN_CHANGE',
  partyColumn: 'institution_org_id',
  namesPermission: 'training.application:names',
  ...judgedBy<ChangeFacts>({ guards: { shortShift, longShift, stillFits }, loadFacts: loadChangeFacts }),
  onChange: applyChangeEffects,
};
