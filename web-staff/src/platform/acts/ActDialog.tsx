export { ActDialog, type ActRow, type RecordActs } from '@yjs/web-kit';
