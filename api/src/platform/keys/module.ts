import { defineModule } from '../kernel/index.ts';

/** Keys and their life (03 §41.4). */
export const keysModule = defineModule({ name: 'keys', title: '密钥管理' });
