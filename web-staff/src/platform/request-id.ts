export { newRequestId, useRequestId } from '@yjs/web-kit';
