import { defineModule } from "../kernel/module.js";
import { exportErrors } from "./errors.js";
import { exportJobs } from "./jobs.js";
import { exportNotices } from "./notices.js";
import { ExportOrderResolver } from "./order.resolver.js";
import { exportParameters } from "./parameters.js";
import { exportRoutes } from "./routes.js";
/** Lists as files: at once while they are short, beyond that in the background (00-common "exports"). */ export const exportsModule = defineModule({
    name: 'exports',
    title: '后台导出',
    resolvers: [
        ExportOrderResolver
    ],
    auditEvents: [
        {
            code: 'export.order',
            title: '发起后台导出'
        },
        {
            code: 'export.cancel',
            title: '取消后台导出'
        },
        {
            code: 'export.failed',
            title: '后台导出未生成'
        },
        {
            code: 'export.download',
            title: '下载后台导出文件'
        },
        {
            code: 'export.expire',
            title: '清除过期导出文件'
        }
    ],
    errors: exportErrors,
    notices: exportNotices,
    parameters: exportParameters,
    jobs: exportJobs,
    routes: exportRoutes
});

//# sourceMappingURL=module.js.map