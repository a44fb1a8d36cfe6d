import { defineModule } from '../kernel/module.ts';
import { CalendarResolver } from './maintained/calendar.resolver.ts';
import { dayEnd, officeHours } from './maintained/office-hours.parameters.ts';
import { missingYearTemplate, reportMissingYears } from './maintained/report-missing-years.ts';
import { reprojectJob } from './maintained/reproject.job.ts';
import { seedYears } from './maintained/seed-years.ts';

/** The working calendar as data (01 §2.6). Who only counts days needs `index.ts` alone. */
export const calendarModule = defineModule({
  name: 'calendar',
  title: '工作日历',
  resolvers: [CalendarResolver],
  permissions: [{ code: 'calendar:maintain', title: '维护工作日历', roles: ['ADMIN'] }],
  menus: [
    {
      key: 'calendar',
      area: 'config',
      title: '工作日历',
      route: '/calendar',
      icon: 'ScheduleOutlined',
      order: 890,
      permissions: ['calendar:maintain'],
    },
  ],
  auditEvents: [{ code: 'calendar.save', title: '维护工作日历' }],
  notices: [missingYearTemplate],
  jobs: [
    { name: 'calendar.report-missing', title: '检查未维护的工作日历', cron: '30 8 * * *', run: reportMissingYears },
    reprojectJob,
  ],
  parameters: [dayEnd, officeHours],
  seed: seedYears,
});
