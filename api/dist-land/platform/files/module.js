import { defineModule } from "../kernel/module.js";
import { cleanUpFilesJob, sweepFilesJob } from "./clean-up.job.js";
import { EXPORT_PLAIN } from "./plain-export.js";
import { fileRoutes } from "./routes.js";
import { scanQueuedJob } from "./scan-queued.job.js";
export const filesModule = defineModule({
    name: 'files',
    title: '附件',
    permissions: [
        {
            code: EXPORT_PLAIN,
            title: '导出明文（不脱敏）',
            roles: [
                'DIST_CHIEF',
                'CITY_OFFICER'
            ],
            sensitive: true
        }
    ],
    auditEvents: [
        {
            code: 'file.read',
            title: '查看附件'
        },
        {
            code: 'file.infected',
            title: '附件检出病毒'
        }
    ],
    errors: {
        'E-0010': '附件正在等待病毒检查，检查完成后可以查看',
        'E-0011': '附件检出病毒，已清除，请申请人重新提交'
    },
    jobs: [
        cleanUpFilesJob,
        sweepFilesJob,
        scanQueuedJob
    ],
    routes: fileRoutes
});

//# sourceMappingURL=module.js.map