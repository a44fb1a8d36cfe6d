import type { MaskKind } from '../../../../platform/masking/index.ts';
import type { FeedbackDepartment } from '../words.ts';

/** Life of a contract: drafted, tried with the department, in force, replaced. */
export const CONTRACT_STATES = { DRAFT: '草稿', TRIAL: '试运行', LIVE: '生效', RETIRED: '停用' } as const;
export type ContractState = keyof typeof CONTRACT_STATES;

export const FIELD_TYPES = { TEXT: '文本', DATE: '日期', CODE: '代码' } as const;
export type FieldType = keyof typeof FIELD_TYPES;

export const TRANSPORTS = ['AMQP', 'HTTPS', 'FILE', 'MANUAL'] as const;
export type Transport = (typeof TRANSPORTS)[number];

/** One field of `resultData` that a department may send (table 3.3.1). */
export interface ContractField {
  /** As it stands in the message, in Chinese. */
  name: string;
  type: FieldType;
  /** Most characters. */
  length: number;
  /** Whether a DONE must carry it. */
  required: boolean;
  /** Allowed values of a CODE. */
  codes?: readonly { code: string; name: string }[];
  example: string;
  /** How the value is masked on the screen; absent = it names nobody. */
  masking?: MaskKind;
  /** Name under which departments report one and the same fact; different values are a conflict (01 §3.8). */
  sharedFact?: string;
}

/** A standardised interface, as agreed with a department (01 §3.3 `FeedbackContract`). */
export interface FeedbackContract {
  id: string;
  rowVersion: number;
  department: FeedbackDepartment;
  bizType: string;
  version: number;
  status: ContractState;
  fields: readonly ContractField[];
  transports: readonly Transport[];
  ackMode: 'SYNC' | 'ASYNC';
  retryPolicy: string;
  /** Who answers for the interface at the department. */
  contact: string | null;
  /** After so many hours of working days without a message the technicians are told; null = not watched (no interface). */
  silenceHours: number | null;
  validFrom: string | null;
  validTo: string | null;
  /** Everybody who wrote in it since it was drafted. */
  editedBy: readonly string[];
  editedByName: string | null;
  updatedAt: string;
}
