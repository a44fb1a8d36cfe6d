export { type ActWords, actsOf } from '@yjs/web-kit';
