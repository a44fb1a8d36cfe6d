import { FILE_TYPES, type MaterialFileRule, OFFICE_TYPES, onMaterialRules } from '../../../platform/files/index.ts';
import { type Actor, hasPermission } from '../../../platform/kernel/index.ts';
import { TRAINING_FILES } from '../files.ts';
import { evidenceCode, MATERIAL, VISIT_PHOTO } from './judge.ts';

const filmed: MaterialFileRule = {
  ...TRAINING_FILES,
  video: true,
  mimes: [...Object.keys(FILE_TYPES), ...Object.keys(OFFICE_TYPES), 'video/mp4'],
};
/** Proofs by item and replies by problem: as many codes as there are items and problems. */
const FAMILIES = [evidenceCode(''), 'REPLY-'];

/**
 * What shows training as it is given may be filmed: materials, proofs, what was improved, and a visit of the district (02 §2.6, item 19). By
 * those alone who report or review: a film is fifty times what anybody else may upload.
 */
export const filmedMaterials = onMaterialRules.join(async ({ actor }, codes) => {
  const own = codes.filter((code) => mayFilm(actor, code));
  return new Map(own.map((code) => [code, filmed]));
});

function mayFilm(actor: Actor, code: string): boolean {
  if (code === VISIT_PHOTO) return hasPermission(actor, 'training.inspection:review');
  const isReported = code === MATERIAL || FAMILIES.some((prefix) => code.startsWith(prefix));
  return isReported && hasPermission(actor, 'training.inspection:report');
}
