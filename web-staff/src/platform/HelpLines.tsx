export { HelpLines } from '@yjs/web-kit';
