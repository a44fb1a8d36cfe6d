import type { Ajv2020 } from 'ajv/dist/2020.js';
import type { DataValidateFunction, DataValidationCxt } from 'ajv/dist/types/index.js';
import type { LocalDate } from '../calendar/index.ts';
import { findDictionary, isOffered } from './dictionaries.ts';
import { getFormat, hasFormat } from './formats.ts';

/** What a validation is called with (`this` of the compiled function). */
export interface ValidationContext {
  today: LocalDate;
}

/** Keywords that say something about a field without validating it. */
const ANNOTATIONS = ['x-sensitive', 'x-mask', 'x-message', 'x-section', 'x-source', 'x-list', 'x-codes', 'x-withdrawn'];

/**
 * The house's keywords:
 * - `x-format`: a registered check; it may rewrite the text (15-digit ID numbers become 18).
 * - `x-dictionary`: the value is a code that the list offers now.
 * - `x-list`: the field's `oneOf` are the choices of that list, written into each version of the form; `x-codes`: only these of it;
 *   `x-withdrawn`: titles of codes that are no longer offered.
 * - `x-after`: a date later than the one in the named neighbouring field.
 * - `x-message`: what to say when pattern, format, const or enum refuse.
 * - `x-sensitive`, `x-mask`: class S3, and how to mask it (name, id, phone, bank, address).
 * - `x-section`: heading under which the field is shown. `x-source`: where the value is pre-filled from.
 */
export function addHouseKeywords(ajv: Ajv2020): void {
  ajv.addVocabulary(ANNOTATIONS);
  ajv.addKeyword({
    keyword: 'x-format',
    type: 'string',
    schemaType: 'string',
    modifying: true,
    errors: 'full',
    compile: compileFormat,
  });
  ajv.addKeyword({ keyword: 'x-dictionary', type: 'string', schemaType: 'string', compile: compileDictionary });
  ajv.addKeyword({ keyword: 'x-after', type: 'string', schemaType: 'string', compile: compileAfter });
}

function compileFormat(name: string): DataValidateFunction {
  if (!hasFormat(name)) throw new Error(`unknown format “${name}”`);
  const validate: DataValidateFunction = function (this: ValidationContext, text: string, place?: DataValidationCxt) {
    const outcome = getFormat(name)(text, this.today);
    if (!outcome.ok) {
      validate.errors = [{ keyword: 'x-format', message: outcome.message, params: {} }];
      return false;
    }
    if (place) place.parentData[place.parentDataProperty] = outcome.value;
    return true;
  };
  return validate;
}

function compileDictionary(code: string): DataValidateFunction {
  if (!findDictionary(code)) throw new Error(`unknown dictionary “${code}”`);
  return (value: string) => isOffered(code, value);
}

/** Dates of form YYYY-MM-DD sort as text. */
function compileAfter(neighbour: string): DataValidateFunction {
  return (value: string, place?: DataValidationCxt) => {
    const other: unknown = place?.parentData[neighbour];
    return typeof other !== 'string' || value > other;
  };
}
