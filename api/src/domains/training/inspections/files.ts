import { FILE_TYPES, registerMaterialRule, registerMaterialRuleSource } from '../../../platform/files/index.ts';
import { evidenceCode, MATERIAL, VISIT_PHOTO } from './judge.ts';

const filmed = { video: true, mimes: [...Object.keys(FILE_TYPES), 'video/mp4'] };
/** Proofs by item and replies by problem: as many codes as there are items and problems. */
const FAMILIES = [evidenceCode(''), 'REPLY-'];

/** What shows training as it is given may be filmed: materials, proofs, what was improved, and a visit of the district (02 §2.6, item 19). */
export function registerInspectionFiles(): void {
  for (const code of [MATERIAL, VISIT_PHOTO]) registerMaterialRule(code, filmed);
  registerMaterialRuleSource(async (_, codes) => {
    const own = codes.filter((code) => FAMILIES.some((prefix) => code.startsWith(prefix)));
    return new Map(own.map((code) => [code, filmed]));
  });
}
