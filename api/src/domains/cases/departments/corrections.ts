import type { Correction } from '../../../platform/exchange/index.ts';

interface Applicant {
  name?: string;
  idNo?: string;
  mobile?: string;
}

/** What a clerk may correct of a dispatch that its department rejected: the applicant's data (01 §2.7, §3.7). */
export const DEPARTMENT_CORRECTIONS: Readonly<Record<string, Correction>> = {
  DISPATCH: {
    schema: {
      type: 'object',
      properties: {
        name: personal('申请人姓名', 60, 'name', 'personName'),
        idNo: personal('证件号码', 40, 'id', 'idNumber'),
        mobile: personal('手机号码', 20, 'phone', 'mobile'),
      },
    },
    revealPermission: 'case:reveal',
    read: ({ applicant }) => {
      const { name = '', idNo = '', mobile = '' } = (applicant ?? {}) as Applicant;
      return { name, idNo, mobile };
    },
    write: (payload, values) => ({ ...payload, applicant: { ...(payload.applicant as Applicant), ...values } }),
  },
};

function personal(title: string, maxLength: number, kind: string, format?: string) {
  return {
    type: 'string',
    title,
    minLength: 1,
    maxLength,
    'x-sensitive': true,
    'x-mask': kind,
    ...(format && { 'x-format': format }),
  };
}
