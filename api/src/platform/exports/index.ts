export type { ExportList, ListHead } from './export-list.ts';
export { exportList } from './make-export.ts';
export { exportsModule } from './module.ts';
export { rowsAtOnce, rowsInBackground } from './parameters.ts';
export { sendList } from './send-list.ts';
