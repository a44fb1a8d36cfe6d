import { actsOf } from '@yjs/web-kit';
import { satisfactionReport } from '../../../records/satisfaction-report.ts';
import { satisfactionTask } from '../../../records/satisfaction-task.ts';

/** 催办, 延长, 提前截止: of a selection of the board and on the page of a task. */
export const taskActs = (at: 'row' | 'selection') =>
  actsOf(
    satisfactionTask,
    {
      name: ({ taskNo }) => taskNo,
      about: ({ runName }) => runName,
      facts: ({ answered, expected }) => [`应评${expected}人，已评${answered}人`],
      consequences: {
        remind: ['只通知还没有评价的学员，一天一次。'],
        extend: ['收集截止日期延长到所选日期当天24时，累计最多延长14天。'],
        closeEarly: ['立即截止，未评价的学员不能再填写；本班次各区都截止后自动统计。'],
      },
      untilLabel: (action) => (action === 'extend' ? '延长至' : undefined),
    },
    { at },
  );

/** 复送机构, 重新统计. */
export const reportActs = (at: 'row' | 'selection') =>
  actsOf(
    satisfactionReport,
    {
      name: ({ reportNo }) => reportNo,
      about: ({ runName }) => runName,
      consequences: {
        deliver: [
          '培训机构收到统计表和已脱敏的意见，可在10个工作日内答复；复送后不能再统计。',
          '满意率低于偏低线的，同时向市局提出“满意度偏低”标记建议。',
        ],
        recount: ['按现有答卷重新统计，生成新的统计表；原统计表保留备查。'],
      },
    },
    { at },
  );
