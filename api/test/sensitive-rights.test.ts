import { describe, expect, it } from '@jest/globals';
import { modules } from '../src/modules.ts';
import { isSensitiveRight, kindOf } from '../src/platform/kernel/right-kinds.ts';

const rights = modules.flatMap(({ permissions = [] }) => permissions);

/** Words in a title by which a right decides, reviews money, reveals, exports persons, or changes rules, limits, templates. */
const WORDS =
  /审批|审核|复核|批准|同意|决定|认定|终审|核实|放行|剔除|作出|导出|明文(?!件)|完整(?!性)|规则|时限|时效配置|模板|参数|标准|策略|资金|发放|拨付|作废|删除/;
/** Who may only look at such things; what is hidden otherwise is REVEAL, whatever its title. */
const LOOKS = /^查看(?!.*(完整(?!性)|明文|账号))/;

describe('sensitive rights', () => {
  it('03 §40.3 every act of a right belongs to a kind', () => {
    const unknown = rights.filter((right) => right.sensitive !== true && kindOf(right) === undefined);
    expect(unknown.map(({ code, title }) => `${code} ${title}`)).toEqual([]);
  });

  it('03 §40.3 every right whose title says that it decides, pays, reveals, exports or changes rules is sensitive or says why not', () => {
    const unmarked = rights.filter(
      (right) =>
        WORDS.test(right.title) && !LOOKS.test(right.title) && !isSensitiveRight(right) && right.ordinary === undefined,
    );
    expect(unmarked.map(({ code, title }) => `${code} ${title}`)).toEqual([]);
  });

  it('03 §40.3 an exception has a reason, and is one', () => {
    for (const right of rights.filter(({ ordinary }) => ordinary !== undefined)) {
      expect([...(right.ordinary ?? '')].length).toBeGreaterThanOrEqual(8);
      expect({ code: right.code, sensitive: right.sensitive }).toEqual({ code: right.code, sensitive: undefined });
    }
  });

  it.each([
    'payment:prepare',
    'payment:review',
    'training.subsidy:decide',
    'training.payout:reveal',
    'training.expert:reveal',
    'cadre:approve',
    'rule:approve-city',
    'reopen:decide-city',
    'time-limit:edit',
    'template:edit',
    'notice.template:publish',
    'parameter:change',
    'case:export',
    'recup:approve-section',
    'forced-finish:decide',
    'withdrawal:decide',
    'reduction:approve-section',
    'training.standard:manage',
    'reserve.secret:view',
  ])('03 §40.3 %s is sensitive', (code) => {
    const right = rights.find((one) => one.code === code);
    expect(right && isSensitiveRight(right)).toBe(true);
  });

  it('03 §40.3 whoever registers and looks is not held up', () => {
    for (const code of ['case:view', 'case:register', 'recup:change', 'case.stat:export', 'sys.user:view']) {
      const right = rights.find((one) => one.code === code);
      expect([code, right && isSensitiveRight(right)]).toEqual([code, false]);
    }
  });
});
