import { seedTimeLimitRules } from '../../src/platform/flow/index.ts';
import { defineModule } from '../../src/platform/kernel/index.ts';
import { moduleOf } from '../../src/platform/records/index.ts';
import { planning, visit, visitImport } from './visit.record.ts';

/** A whole line of business: what README's “Adding a line of business” shows. */
export const visitsModule = defineModule({
  name: 'visits',
  title: '走访慰问',
  ...moduleOf(visit, { binding: { limits: 'VISIT' }, operations: planning, imports: [visitImport] }),
  permissions: [
    { code: 'visit:view', title: '查看走访', roles: ['STREET_OFFICER', 'DIST_CHIEF'] },
    { code: 'visit:report', title: '安排和登记走访', roles: ['STREET_OFFICER'] },
  ],
  seed: (ctx) =>
    seedTimeLimitRules(ctx, [{ matterCode: 'VISIT', stage: '走访', limitValue: 10, limitUnit: 'WORKDAY' }]),
});
