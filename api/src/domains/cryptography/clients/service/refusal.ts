import { CryptoError } from '../../../../platform/crypto/index.ts';
import { DomainError, fillText } from '../../../../platform/errors/index.ts';
import { SERVICE_REFUSALS, type ServiceCode } from '../errors.ts';

/** A call that is turned away as a whole. */
export class ServiceRefusal extends DomainError {
  readonly status: number;
  readonly serviceCode: ServiceCode;

  constructor(code: ServiceCode, variables: Readonly<Record<string, string | number>> = {}) {
    const { status, text } = SERVICE_REFUSALS[code];
    super(code, fillText(text, variables));
    this.status = status;
    this.serviceCode = code;
  }
}

/** What an item answers that failed alone: never a part of its plaintext (03 §41.5). */
export interface ItemFault {
  ok: false;
  code: ServiceCode;
  message: string;
}

/** The fault of an item; what is no refusal of the crypto room is thrown on. */
export function faultOf(error: unknown): ItemFault {
  const code = codeOf(error);
  if (!code) throw error;
  return { ok: false, code, message: SERVICE_REFUSALS[code].text };
}

/** The code of what the crypto room or a call refuses; undefined for what is a fault of ours. */
export function codeOf(error: unknown): ServiceCode | undefined {
  if (error instanceof ServiceRefusal) return error.serviceCode;
  return error instanceof CryptoError ? error.code : undefined;
}
