import type { InboundHandler } from '../../../../platform/exchange/index.ts';
import { type RegistrationResult, resultSchema } from './result.schema.ts';
import { takeResult } from './take-result.ts';
import { MILITARY_OFFICE } from './words.ts';

/** The 武装部 returns what became of a form (01 §12.7). */
export const resultInbound: InboundHandler = {
  bizType: 'RESERVE.RESULT',
  title: '预备役登记结果',
  schema: resultSchema,
  handle: async (tx, message) =>
    message.senderCode === MILITARY_OFFICE ? takeResult(tx, message) : { code: 1003, message: '未找到已移交的登记表' },
  // Unit, training and whether somebody can be called stand sealed in the record, and nowhere else.
  toKeep: async (_, { body }) => {
    const { exportNo, districtCode, result, decidedOn } = body as RegistrationResult;
    return { exportNo, districtCode, result, decidedOn };
  },
  published: {
    description:
      '预备役登记结果：武装部对收到的登记表（RESERVE.FORM，或者纸质移交的）登记完成或认定不符合条件后返回。以登记表编号为准，同一结果重复返回的只登记一次；只接收本区、最近一版登记表的结果。',
    examples: [
      {
        exportNo: '310109-2026-0007',
        districtCode: '310109',
        result: 'REGISTERED',
        decidedOn: '2026-03-20',
        reserveType: '30',
        callable: 'Y',
      },
    ],
    answers: [
      { code: 0, meaning: '已登记' },
      { code: 1002, meaning: '内容不正确，例如登记日期早于导出日期、不符合条件而没有原因' },
      { code: 1003, meaning: '没有这个编号的登记表，或者不是该区的、没有移交过' },
      { code: 1004, meaning: '登记表已由新的编号代替，或者已登记了另一结果' },
      { code: 1005, meaning: '该结果已登记过' },
    ],
    changes: [{ version: '1.0', date: '2026-12-01', note: '首次发布' }],
  },
};
