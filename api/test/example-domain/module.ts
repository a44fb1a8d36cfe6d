import { seedTimeLimitRules } from '../../src/platform/flow/index.ts';
import { defineModule } from '../../src/platform/kernel/index.ts';
import { Visit } from './visit.entity.ts';
import { visitFlow } from './visit.flow.ts';
import { VisitResolver } from './visit.resolver.ts';
import { VISIT } from './visit.type.ts';

/** A whole line of business, small: what README's “Adding a line of business” shows. */
export const visitsModule = defineModule({
  name: 'visits',
  title: '走访慰问',
  entities: [Visit],
  flows: [visitFlow],
  records: [
    {
      type: VISIT,
      title: '走访',
      flow: visitFlow.key,
      table: 'visit',
      titleColumn: 'visit_no',
      subjectColumn: 'person_name_masked',
      link: '/visits/{id}',
      viewPermission: 'visit:view',
      limits: 'VISIT',
    },
  ],
  resolvers: [VisitResolver],
  permissions: [
    { code: 'visit:view', title: '查看走访', roles: ['STREET_OFFICER', 'DIST_CHIEF'] },
    { code: 'visit:report', title: '安排和登记走访', roles: ['STREET_OFFICER'] },
  ],
  menus: [
    {
      key: 'visits',
      title: '走访慰问',
      route: '/visits',
      icon: 'HomeOutlined',
      order: 30,
      permissions: ['visit:view'],
    },
  ],
  seed: (ctx) =>
    seedTimeLimitRules(ctx, [{ matterCode: 'VISIT', stage: '走访', limitValue: 10, limitUnit: 'WORKDAY' }]),
});
