import { defineModule } from '../../../platform/kernel/index.ts';

/** 密评自查 (03 §41). */
export const cryptoAssessmentModule = defineModule({ name: 'crypto.assessment', title: '密评自查' });
