const day = { type: 'string', format: 'date' } as const;

/** One change of a person's employment or insurance as 人社 reports it (01 §14.7). */
export interface EmploymentChange {
  idNo: string;
  changeDate: string;
  employment?: { state: 'EMPLOYED' | 'UNEMPLOYED' | 'SELF_EMPLOYED'; employerName?: string; employerUscc?: string };
  insured?: boolean;
}

/** Most changes of one message: what the day's file brings comes in several. */
const MOST = 1000;

/** JSON Schema of EMPLOYMENT.CHANGED: one person, or the day's changes. */
export const employmentSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['changes'],
  properties: {
    changes: {
      type: 'array',
      minItems: 1,
      maxItems: MOST,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['idNo', 'changeDate'],
        anyOf: [{ required: ['employment'] }, { required: ['insured'] }],
        properties: {
          idNo: { type: 'string', minLength: 15, maxLength: 18 },
          changeDate: day,
          employment: {
            type: 'object',
            additionalProperties: false,
            required: ['state'],
            properties: {
              state: { enum: ['EMPLOYED', 'UNEMPLOYED', 'SELF_EMPLOYED'] },
              employerName: { type: 'string', minLength: 1, maxLength: 100 },
              employerUscc: { type: 'string', minLength: 18, maxLength: 18 },
            },
          },
          insured: { type: 'boolean' },
        },
      },
    },
  },
} as const;
