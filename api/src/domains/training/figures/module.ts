import { defineModule } from '../../../platform/kernel/index.ts';
import { TRAINING_MENU } from '../menu.ts';
import { TRAINING_STAFF } from '../staff-roles.ts';
import { FigureResolver } from './figure.resolver.ts';
import { nightlyJob } from './nightly.job.ts';
import { TaughtByInstitutionResolver, TaughtByProjectResolver } from './taught/taught.resolver.ts';

/** 培训统计 (02 §2.9, SC14-3, §7.6, §8.6). */
export const figuresModule = defineModule({
  name: 'training-figures',
  title: '培训统计',
  resolvers: [FigureResolver, TaughtByInstitutionResolver, TaughtByProjectResolver],
  permissions: [
    {
      code: 'training.figures:view',
      title: '查看培训统计',
      roles: TRAINING_STAFF,
    },
  ],
  jobs: [nightlyJob],
  menus: [
    {
      key: 'training-figures',
      title: '培训统计',
      route: '/training/figures',
      icon: 'BarChartOutlined',
      order: 69,
      permissions: ['training.figures:view'],
      group: TRAINING_MENU,
    },
  ],
});
