import { actsOf } from '@yjs/web-kit';
import { satisfactionReport } from '../records/satisfaction-report.ts';

/** 答复 (T25-9). */
export const replyActs = actsOf(satisfactionReport, {
  name: ({ reportNo }) => reportNo,
  about: ({ runName }) => runName,
  consequences: {
    read: ['所在区将看到已阅时间。'],
    reply: ['在“备注”中填写改进措施，5至1000字；提交后不能修改，所在区会收到通知。'],
  },
});
