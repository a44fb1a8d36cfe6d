import { DomainError } from '../../../platform/errors/index.ts';

const BOTH_PUSHED = '两个号码名下的免申即享均已推送社保，请先处理其中一个（异议成立停办或停保）后再关联';

export const identityErrors = { 'E-0604': BOTH_PUSHED } as const;

export const bothPushed = () => new DomainError('E-0604', BOTH_PUSHED);
