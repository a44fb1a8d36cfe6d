import { defineModule } from '../../../platform/kernel/index.ts';
import { EXPORT_EXPIRED, expiredExport, expiredRoutes } from './export-expired.ts';
import { retentionTemplates } from './notices.ts';
import { keepYears } from './parameters.ts';
import { tellOfExpired } from './tell-of-expired.ts';

/** 培训材料保管: how long files are kept at least, and what has been kept long enough (02 §2.6, A23). */
export const retentionModule = defineModule({
  name: 'training-retention',
  title: '培训材料保管',
  parameters: [keepYears],
  permissions: [{ code: EXPORT_EXPIRED, title: '导出保管期满培训材料清单', roles: ['CITY_OFFICER'] }],
  auditEvents: [{ code: 'training.retention.export', title: '导出保管期满培训材料清单' }],
  notices: retentionTemplates,
  exportLists: [expiredExport],
  jobs: [
    {
      name: 'training.retention',
      title: '培训材料保管期满提醒',
      cron: '40 7 5 1 *',
      concurrency: 1,
      run: tellOfExpired,
    },
  ],
  routes: expiredRoutes,
});
