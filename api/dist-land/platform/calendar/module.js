import { defineModule } from "../kernel/module.js";
import { CalendarResolver } from "./maintained/calendar.resolver.js";
import { missingYearTemplate, reportMissingYears } from "./maintained/report-missing-years.js";
import { reprojectJob } from "./maintained/reproject.job.js";
import { seedYears } from "./maintained/seed-years.js";
/** The working calendar as data (01 §2.6). Who only counts days needs `index.ts` alone. */ export const calendarModule = defineModule({
    name: 'calendar',
    title: '工作日历',
    resolvers: [
        CalendarResolver
    ],
    permissions: [
        {
            code: 'calendar:maintain',
            title: '维护工作日历',
            roles: [
                'ADMIN'
            ]
        }
    ],
    menus: [
        {
            key: 'calendar',
            title: '工作日历',
            route: '/calendar',
            icon: 'ScheduleOutlined',
            order: 890,
            permissions: [
                'calendar:maintain'
            ]
        }
    ],
    auditEvents: [
        {
            code: 'calendar.save',
            title: '维护工作日历'
        }
    ],
    notices: [
        missingYearTemplate
    ],
    jobs: [
        {
            name: 'calendar.report-missing',
            title: '检查未维护的工作日历',
            cron: '30 8 * * *',
            run: reportMissingYears
        },
        reprojectJob
    ],
    seed: seedYears
});

//# sourceMappingURL=module.js.map