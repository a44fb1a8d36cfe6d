export { refusalOf } from '@yjs/web-kit';
