import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';
import { PARAMETER_ROLES } from '../parameters.ts';

const years = z.number().int().min(1).max(100);

/** `file.keep_years`: for how long files of training are kept at least (02 §2.6, A23); counted from the year after their business ended. */
export const keepYears = defineParameter({
  code: 'file.keep_years',
  title: '培训材料保管期限',
  description:
    '职业技能培训业务材料、视频的最短保管年限，自所属业务办结的次年起计算，默认材料10年、视频5年。期满的列入清单，系统不自动销毁。',
  default: { business: 10, video: 5 },
  schema: z.strictObject({ business: years, video: years }),
  fields: [
    { key: 'business', label: '业务材料', kind: 'NUMBER', unit: '年', min: 1, max: 100 },
    { key: 'video', label: '视频', kind: 'NUMBER', unit: '年', min: 1, max: 100 },
  ],
  changedBy: PARAMETER_ROLES,
});
