export { RecordActDialog } from '@yjs/web-kit';
