/** What the 武装部 says of a form (01 §12.7): registered, or not qualified with a reason; what it fills in itself beside it (§12.4). */
export interface RegistrationResult {
  exportNo: string;
  districtCode: string;
  result: 'REGISTERED' | 'NOT_QUALIFIED';
  decidedOn: string;
  reason?: string;
  reserveType?: string;
  reserveUnit?: string;
  trainingHistory?: string;
  callable?: 'Y' | 'N';
}

/** JSON Schema of RESERVE.RESULT. */
export const resultSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['exportNo', 'districtCode', 'result', 'decidedOn'],
  properties: {
    exportNo: { type: 'string', pattern: '^[0-9]{6}-[0-9]{4}-[0-9]{4,}$', maxLength: 24 },
    districtCode: { type: 'string', pattern: '^[0-9]{6}$' },
    result: { enum: ['REGISTERED', 'NOT_QUALIFIED'] },
    decidedOn: { type: 'string', format: 'date' },
    reason: { type: 'string', minLength: 5, maxLength: 500 },
    reserveType: { type: 'string', maxLength: 2 },
    reserveUnit: { type: 'string', minLength: 1, maxLength: 100 },
    trainingHistory: { type: 'string', minLength: 1, maxLength: 500 },
    callable: { enum: ['Y', 'N'] },
  },
} as const;
