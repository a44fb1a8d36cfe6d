import { z } from 'zod';
import type { AskedSource } from '../words.ts';

/** What a source answers of one person, in our names (03 §31.5); each has some of it. */
export interface SourceRow {
  idNo: string;
  name: string | null;
  gender: string | null;
  birthDate: string | null;
  hukouDistrict: string | null;
  address: string | null;
  alive: boolean | null;
  retireDate: string | null;
  pensionMonth: string | null;
  pension: string | null;
  deathDate: string | null;
  tags: readonly string[];
  insuranceType: string | null;
  sourceVersion: string;
  asOf: string | null;
}

const text = (most: number) =>
  z
    .union([z.string(), z.number()])
    .transform((value) => String(value).trim().slice(0, most) || null)
    .nullish()
    .transform((value) => value ?? null);
const day = z
  .string()
  .transform((value) => value.slice(0, 10))
  .pipe(z.iso.date())
  .nullish()
  .transform((value) => value ?? null);
const YES = new Set<unknown>([true, 1, '1', 'true', 'Y', '是']);

/** A row of an answer; what is not of this shape is a fault of the source, never a fact about somebody. */
export const sourceRowSchema: z.ZodType<SourceRow> = z.object({
  idNo: z.string().min(15).max(20),
  name: text(100),
  gender: text(2),
  birthDate: day,
  hukouDistrict: z
    .string()
    .regex(/^\d{6}/)
    .nullish()
    .transform((value) => value?.slice(0, 6) ?? null),
  address: text(120),
  alive: z
    .union([z.boolean(), z.number(), z.string()])
    .nullish()
    .transform((value) => (value === null || value === undefined || value === '' ? null : YES.has(value))),
  retireDate: day,
  pensionMonth: z
    .string()
    .transform((value) => value.replace(/\D/g, '').slice(0, 6))
    .pipe(z.string().regex(/^\d{6}$/))
    .nullish()
    .transform((value) => value ?? null),
  pension: z
    .union([z.string(), z.number()])
    .transform(String)
    .pipe(z.string().regex(/^\d{1,12}(\.\d{1,2})?$/))
    .nullish()
    .transform((value) => value ?? null),
  deathDate: day,
  tags: z
    .union([z.array(z.string()), z.string()])
    .nullish()
    .transform((value) => (typeof value === 'string' ? value.split(/[,，、\s]+/) : (value ?? [])).filter(Boolean)),
  insuranceType: text(20),
  sourceVersion: text(60).transform((value) => value ?? ''),
  asOf: text(40),
});

interface Source {
  /** Code of its channel of item 35. */
  channel: string;
  /** What is asked for, and nothing beyond it. */
  fields: readonly (keyof SourceRow)[];
  /** Somebody who is not in it is a finding: everybody should be. */
  knowsEverybody: boolean;
}

/** The seven sources, each a channel of item 35 that may be off (03 §31.5). */
export const CHANNELS: Readonly<Record<AskedSource, Source>> = {
  POPULATION: {
    channel: 'GA_POPULATION',
    fields: ['name', 'gender', 'birthDate', 'hukouDistrict', 'address', 'alive'],
    knowsEverybody: true,
  },
  PENSION: {
    channel: 'RS_RETIREMENT',
    fields: ['name', 'birthDate', 'retireDate', 'pensionMonth', 'pension', 'alive'],
    knowsEverybody: true,
  },
  DEATH: { channel: 'SW_DEATHS', fields: ['name', 'birthDate', 'deathDate'], knowsEverybody: false },
  BENEFICIARY: { channel: 'YF_BENEFICIARIES', fields: ['name', 'birthDate', 'tags'], knowsEverybody: false },
  RETIRED: { channel: 'JX_CADRES', fields: ['name', 'birthDate', 'tags'], knowsEverybody: false },
  SOLDIER: { channel: 'TY_SOLDIERS', fields: ['name', 'birthDate', 'tags'], knowsEverybody: false },
  INSURANCE: { channel: 'YB_INSURANCE', fields: ['name', 'insuranceType'], knowsEverybody: true },
};
