/** 调用方式 (03 §35.2); usable where a driver of that mode is installed. */
export const CALL_MODES = ['HTTP_GET', 'HTTP_POST', 'SOAP', 'FILE_PULL', 'DB_VIEW', 'AMQP_SUBSCRIBE'] as const;
export type CallMode = (typeof CALL_MODES)[number];

/** Modes in which the source itself is asked; in the others calls are answered from what it has sent before. */
export const ASKED_MODES: readonly CallMode[] = ['HTTP_GET', 'HTTP_POST', 'SOAP', 'DB_VIEW'];

export const AUTH_KINDS = ['NONE', 'BASIC', 'APP_SIGN', 'SM2'] as const;
export type AuthKind = (typeof AUTH_KINDS)[number];

/** A field of ours under the name the counterpart gives it; a dotted path reaches into objects. */
export interface FieldMapping {
  field: string;
  theirs: string;
}
