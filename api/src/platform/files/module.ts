import { defineModule } from '../kernel/module.ts';
import { cleanUpFilesJob, sweepFilesJob } from './clean-up.job.ts';
import { watchDisk } from './disk-watch.ts';
import { EXPORT_PLAIN } from './plain-export.ts';
import { fileRoutes } from './routes.ts';
import { scanQueuedJob } from './scan-queued.job.ts';
import { FAULTS_TAKEN } from './sheets/sheet-routes.ts';
import { expireUploadsJob } from './uploads/expire-uploads.ts';
import { uploadRoutes } from './uploads/routes.ts';

export const filesModule = defineModule({
  name: 'files',
  title: '附件',
  permissions: [
    {
      code: EXPORT_PLAIN,
      title: '导出明文（不脱敏）',
      roles: ['DIST_CHIEF', 'CITY_OFFICER', 'JX_OP', 'JX_HEAD'],
      sensitive: true,
    },
  ],
  auditEvents: [
    { code: 'file.read', title: '查看附件' },
    { code: 'file.infected', title: '附件检出病毒' },
    { code: FAULTS_TAKEN, title: '下载导入错误表' },
  ],
  errors: {
    'E-0010': '附件正在等待病毒检查，检查完成后可以查看',
    'E-0011': '附件检出病毒，已清除，请申请人重新提交',
    'E-0012': '您有过多文件没有传完，请先传完或取消后再传',
    'E-0013': '上传空间暂时不足，请稍后再试',
    'E-0014': '文件还没有传完，请继续上传',
    'E-0015': '文件正在检查，请稍后再试',
    'E-0016': '您上传后没有提交的文件过大，请先提交；没有提交的文件一天后自动清理',
    'E-0017': '该材料仅供在线查阅，不能下载',
    'E-0018': '同时打开的视频或附件过多，请关闭其他正在播放的页面后再试',
  },
  background: watchDisk,
  jobs: [cleanUpFilesJob, sweepFilesJob, scanQueuedJob, expireUploadsJob],
  routes: (server, app) => {
    fileRoutes(server, app);
    uploadRoutes(server, app);
  },
});
