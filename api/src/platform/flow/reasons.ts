import type { ActInput } from './binding.ts';

/** A list of reasons that an action offers (退回原因, 办结原因). */
export interface Reason {
  code: string;
  title: string;
  /** Words are needed beside the code. */
  textRequired: boolean;
}

const lists = new Map<string, readonly Reason[]>();

/** A domain's list of reasons, by the name that its flow's transitions use. */
export function registerReasons(dict: string, reasons: readonly Reason[]): void {
  lists.set(dict, reasons);
}

export function reasonsOf(dict: string): readonly Reason[] {
  return lists.get(dict) ?? [];
}

/** Most characters that a column of verdicts takes. */
const LONGEST = 500;

/** What somebody chose and wrote when he acted, as one text of at most 500 characters: 依据不足：请补充文号. Empty where he said nothing. */
export function verdictWords(
  { reasonCode, reasonText, note }: Pick<ActInput, 'reasonCode' | 'reasonText' | 'note'>,
  dict: string,
): string {
  const title = reasonCode ? findReason(dict, reasonCode)?.title : undefined;
  return [title, reasonText, note].filter(Boolean).join('：').slice(0, LONGEST).toWellFormed();
}

export function findReason(dict: string, code: string): Reason | undefined {
  return lists.get(dict)?.find((reason) => reason.code === code);
}
