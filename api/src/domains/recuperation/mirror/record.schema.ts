import { CATEGORIES, GENDERS, HONOUR_WORDS, SERVICE } from '../words.ts';

/** 功勋荣誉 of a cadre as 军休服务管理系统 says it (03 §29.3). */
export interface MirroredHonour {
  honourCode: string;
  grantedBy: string | null;
  grantedDate: string | null;
  wartime: boolean;
  documentNo: string | null;
  verified: boolean;
}

/** A cadre as 军休服务管理系统 says it, with all his honours (03 §29.8): key `cadreUid`. */
export interface MirroredCadre {
  cadreUid: string;
  orgCode: string;
  name: string;
  idNo: string;
  gender: string;
  birthDate: string | null;
  category: string;
  rank: string | null;
  enlistDate: string | null;
  transferDate: string | null;
  phone: string | null;
  serviceStatus: string;
  /** The day of his last change there, and the place among those of that day. */
  changedOn: string;
  seq: number;
  honours: readonly MirroredHonour[];
}

const day = { type: 'string', format: 'date' } as const;
const dayOrNone = { type: ['string', 'null'], format: 'date' } as const;
const textOrNone = (maxLength: number) => ({ type: ['string', 'null'], maxLength }) as const;
const code = (words: Readonly<Record<string, string>>) => ({ type: 'string', enum: Object.keys(words) }) as const;

/** JSON Schema of a record; one that does not fit is left out and named. */
export const mirroredSchema = {
  type: 'object',
  additionalProperties: true,
  required: [
    'cadreUid',
    'orgCode',
    'name',
    'idNo',
    'gender',
    'category',
    'serviceStatus',
    'changedOn',
    'seq',
    'honours',
  ],
  properties: {
    cadreUid: { type: 'string', minLength: 1, maxLength: 32 },
    orgCode: { type: 'string', minLength: 1, maxLength: 20 },
    name: { type: 'string', minLength: 1, maxLength: 50 },
    idNo: { type: 'string', minLength: 1, maxLength: 18 },
    gender: code(GENDERS),
    birthDate: dayOrNone,
    category: code(CATEGORIES),
    rank: textOrNone(40),
    enlistDate: dayOrNone,
    transferDate: dayOrNone,
    phone: textOrNone(20),
    serviceStatus: code(SERVICE),
    changedOn: day,
    seq: { type: 'integer', minimum: 0 },
    honours: {
      type: 'array',
      maxItems: 200,
      items: {
        type: 'object',
        additionalProperties: true,
        required: ['honourCode', 'wartime', 'verified'],
        properties: {
          honourCode: code(HONOUR_WORDS),
          grantedBy: textOrNone(100),
          grantedDate: dayOrNone,
          wartime: { type: 'boolean' },
          documentNo: textOrNone(60),
          verified: { type: 'boolean' },
        },
      },
    },
  },
} as const;
