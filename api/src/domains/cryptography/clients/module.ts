import { defineModule } from '../../../platform/kernel/index.ts';

/** 客户系统与密码服务 (03 §41). */
export const cryptoClientsModule = defineModule({ name: 'crypto.clients', title: '客户系统与密码服务' });
