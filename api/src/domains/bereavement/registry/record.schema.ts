/** A record of 死亡库 as it comes (03 §34.2, §34.4). */
export interface DeathContent {
  source: 'MZ' | 'WJ' | 'GA';
  recordId: string;
  /** Its place among those registered on the same day. */
  seq: number;
  name: string;
  idNo: string | null;
  deathDate: string;
  registerDate: string;
  certNo: string | null;
  op: 'ADD' | 'UPDATE' | 'CANCEL';
}

const day = { type: 'string', format: 'date' } as const;

/** JSON Schema of a record; one that does not fit is left out and logged. */
export const deathSchema = {
  type: 'object',
  additionalProperties: true,
  required: ['source', 'recordId', 'seq', 'name', 'deathDate', 'registerDate', 'op'],
  properties: {
    source: { type: 'string', enum: ['MZ', 'WJ', 'GA'] },
    recordId: { type: 'string', minLength: 1, maxLength: 40 },
    seq: { type: 'integer', minimum: 0 },
    name: { type: 'string', minLength: 1, maxLength: 60 },
    idNo: { type: ['string', 'null'], maxLength: 40 },
    deathDate: day,
    registerDate: day,
    certNo: { type: ['string', 'null'], maxLength: 60 },
    op: { type: 'string', enum: ['ADD', 'UPDATE', 'CANCEL'] },
  },
} as const;
