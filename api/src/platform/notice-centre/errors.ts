import { DomainError } from '../errors/index.ts';

export const noticeErrors = {
  'E-TZ-01': '没有可用的手机号，请先补全手机号并电话告知',
  'E-TZ-02': '该通知已送达或已登记告知，无须重复登记',
} as const;

export function noticeRefusal(code: keyof typeof noticeErrors): DomainError {
  return new DomainError(code, noticeErrors[code]);
}
