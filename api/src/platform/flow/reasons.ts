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

export function findReason(dict: string, code: string): Reason | undefined {
  return lists.get(dict)?.find((reason) => reason.code === code);
}
