import { isLocalDate, type LocalDate } from '../../calendar/index.ts';
import { refuseAccess } from '../errors.ts';
import type { RealNameAgent } from './door.ts';

const LONGEST_NUMBER = 60;

/** The last day of a document; undefined for what is no day, as 长期 is. */
export function readValidity(claim: unknown): LocalDate | undefined {
  return typeof claim === 'string' && isLocalDate(claim) ? claim : undefined;
}

/** Who acts for the person, as the provider names him; undefined where nobody does. @throws E-QX-43 for a claim that says no such thing */
export function readAgent(claim: unknown): RealNameAgent | undefined {
  if (claim === undefined || claim === null) return undefined;
  if (typeof claim !== 'object') throw refuseAccess('E-QX-43');
  const {
    name,
    citizen_id: idNo,
    authorisation_no: authorisationNo,
    valid_until: until,
  } = claim as Partial<Record<string, unknown>>;
  const texts = [name, idNo, authorisationNo];
  if (texts.some((text) => typeof text !== 'string' || text.trim() === '' || text.length > LONGEST_NUMBER))
    throw refuseAccess('E-QX-43');
  // What is no day must not turn an authorisation into one without an end.
  if (until !== undefined && until !== null && readValidity(until) === undefined) throw refuseAccess('E-QX-43');
  return {
    name: String(name).trim(),
    idNo: String(idNo).trim(),
    authorisationNo: String(authorisationNo).trim(),
    validUntil: readValidity(until) ?? null,
  };
}
