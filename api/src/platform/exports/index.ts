export type { ExportList, ListHead } from './export-list.ts';
export { listRoute } from './list-route.ts';
export { exportList } from './make-export.ts';
export { commonWords, inWords, maskedList } from './masked-list.ts';
export { exportsModule } from './module.ts';
export { rowsAtOnce, rowsInBackground } from './parameters.ts';
export { exportDay, exportSort, readExportFilter } from './read-filter.ts';
export { sendList } from './send-list.ts';
export { byStates, type StateFilter, statesOf, stateWords } from './state-filter.ts';
