import { z } from 'zod';
import { defineParameter } from "../parameters/index.js";
const changedBy = [
    'ADMIN'
];
/** `export.maxRows` (01 §18; the figure of 00-common "exports" stands above it). */ export const rowsAtOnce = defineParameter({
    code: 'export.maxRows',
    title: '直接导出行数',
    description: '列表一次直接导出的最多行数，超过的转入后台生成，默认50000行。',
    default: 50_000,
    schema: z.number().int().min(1).max(50_000),
    fields: [
        {
            label: '最多行数',
            kind: 'NUMBER',
            unit: '行',
            min: 1,
            max: 50_000
        }
    ],
    changedBy
});
/** `export.backgroundRows`: what a disk and a spreadsheet bear; memory does not feel it. */ export const rowsInBackground = defineParameter({
    code: 'export.backgroundRows',
    title: '后台导出行数',
    description: '一次后台导出的最多行数，超过的须缩小筛选范围，默认2000000行。',
    default: 2_000_000,
    schema: z.number().int().min(1).max(10_000_000),
    fields: [
        {
            label: '最多行数',
            kind: 'NUMBER',
            unit: '行',
            min: 1,
            max: 10_000_000
        }
    ],
    changedBy
});
/** `export.sheetRows`: a sheet of Excel ends at 1,048,576 lines. */ export const rowsOfSheet = defineParameter({
    code: 'export.sheetRows',
    title: '导出文件每张工作表行数',
    description: '导出文件每张工作表的最多行数，超过的续写下一张工作表，默认100000行。',
    default: 100_000,
    schema: z.number().int().min(1).max(1_000_000),
    fields: [
        {
            label: '每张工作表行数',
            kind: 'NUMBER',
            unit: '行',
            min: 1,
            max: 1_000_000
        }
    ],
    changedBy
});
/** `export.keepDays`: a copy of the register should not lie about. */ export const daysKept = defineParameter({
    code: 'export.keepDays',
    title: '后台导出文件保留天数',
    description: '后台导出的文件生成后保留的天数，到期自动清除，默认7天。',
    default: 7,
    schema: z.number().int().min(1).max(30),
    fields: [
        {
            label: '保留天数',
            kind: 'NUMBER',
            unit: '天',
            min: 1,
            max: 30
        }
    ],
    changedBy
});
export const exportParameters = [
    rowsAtOnce,
    rowsInBackground,
    rowsOfSheet,
    daysKept
];

//# sourceMappingURL=parameters.js.map