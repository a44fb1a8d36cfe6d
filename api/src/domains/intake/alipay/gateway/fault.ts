import { AlipayRequestError } from 'alipay-sdk';

/** AWAY: no usable answer came. REFUSED: Alipay said no. FORGED: an answer that Alipay's key did not sign. */
export type FaultKind = 'AWAY' | 'REFUSED' | 'FORGED';

/** What came of a call that failed. Holds nothing of the answer but its codes: answers hold tokens. */
export class AlipayFault extends Error {
  readonly kind: FaultKind;
  readonly subCode: string | undefined;

  constructor(kind: FaultKind, subCode?: string) {
    super(subCode ? `${kind} ${subCode}` : kind);
    this.name = 'AlipayFault';
    this.kind = kind;
    this.subCode = subCode;
  }
}

export const WRONG_SIGNATURE = 'isv.invalid-signature';

/** An error of the SDK as a fault: its own words quote the answer and must reach no log. */
export function faultOf(error: unknown): AlipayFault {
  if (error instanceof AlipayFault) return error;
  const answer = error instanceof AlipayRequestError ? error.responseDataRaw : undefined;
  const subCode = subCodeOf(answer);
  // Not proven to be Alipay's word; all it can bring about is that the same call is signed with the other key.
  if (subCode === WRONG_SIGNATURE) return new AlipayFault('REFUSED', subCode);
  return new AlipayFault(hasResponse(answer) ? 'FORGED' : 'AWAY');
}

function subCodeOf(answer: unknown): string | undefined {
  return typeof answer === 'string' ? /"sub_code"\s*:\s*"([\w.-]{1,60})"/.exec(answer)?.[1] : undefined;
}

/** Whether something came that looks like an answer of the gateway, so that only its signature can have been wrong. */
function hasResponse(answer: unknown): boolean {
  return typeof answer === 'string' && /"\w+_response"\s*:/.test(answer);
}
