export { Outcomes } from '@yjs/web-kit';
