import { sql } from '../../../../database/sql.ts';

/**
 * Whether the sub-cases `s` and `os` are about one matter (01 §4.4 no. 3): the same code, or the matter of one (`m`, `om`) has the other's
 * name or code among its aliases, as after a matter was given another code.
 */
export const isSameMatter = sql`(os.matter_code = s.matter_code
  or m.aliases && array[os.matter_code, os.matter_name]::text[]
  or om.aliases && array[s.matter_code, s.matter_name]::text[])`;

/** The matters `n` that are one with that of the sub-case `s`, its own (`m`) among them, by the same rule. */
export const isKin = sql`(n.code = s.matter_code
  or m.aliases && array[n.code, n.name]::text[]
  or n.aliases && array[s.matter_code, s.matter_name]::text[])`;
