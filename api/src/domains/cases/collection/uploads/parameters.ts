import { z } from 'zod';
import { MOST_FILES_EVER } from '../../../../platform/files/index.ts';
import { defineParameter } from '../../../../platform/parameters/index.ts';

const changedBy = ['ADMIN'];

/** `material.maxMb`: most megabytes of a file of an application, whatever the collection items allow (01 §9.4 page 3, §18, A21). */
export const maxMb = defineParameter({
  code: 'material.maxMb',
  title: '申请材料单个文件上限',
  description: '申请材料单个文件最多多少MB；材料采集项规定更小的，从其规定。默认10MB。',
  default: 10,
  schema: z.number().int().min(1).max(20),
  fields: [{ label: '不超过', kind: 'NUMBER', unit: 'MB', min: 1, max: 20 }],
  changedBy,
  told: true,
});

/** `material.maxFiles`: most files of one application (01 §9.4 page 3, §18, A21). */
export const maxFiles = defineParameter({
  code: 'material.maxFiles',
  title: '一件申请的材料文件数上限',
  description:
    '一件申请最多上传多少个材料文件。更正和重新提交时连同已提交的一起计算，同一材料重新上传的，以新上传的计算；外部系统报送的申请不少于20个，此处大于20个的按此执行。各项材料的文件数在材料采集项中规定。默认20个。',
  default: 20,
  schema: z.number().int().min(5).max(MOST_FILES_EVER),
  fields: [{ label: '不超过', kind: 'NUMBER', unit: '个', min: 5, max: MOST_FILES_EVER }],
  changedBy,
  told: true,
});

/** `material.minWidthPx`: how wide a picture is at least where no collection item says it (01 §9.4 page 3, §18, A21). */
export const minWidthPx = defineParameter({
  code: 'material.minWidthPx',
  title: '申请材料图片最小宽度',
  description: '没有材料采集项的申请材料，图片至少多少像素宽；有材料采集项的，按采集项的规定。默认1000像素。',
  default: 1000,
  schema: z.number().int().min(100).max(4000),
  fields: [{ label: '不小于', kind: 'NUMBER', unit: '像素', min: 100, max: 4000 }],
  changedBy,
});
