import { defineModule } from '../../../platform/kernel/index.ts';

/** 密码应用改造 (03 §41). */
export const cryptoMigrationModule = defineModule({ name: 'crypto.migration', title: '密码应用改造' });
