import type { Ctx } from '../kernel/context.ts';

/** What a person has said; TIMEOUT: nothing, after the reminder. An answer may still follow a time-out. */
export type ConfirmationAnswer = 'CONFIRMED' | 'DECLINED' | 'TIMEOUT';

/** An answer as the owner of the question is told it. */
export interface AnsweredConfirmation {
  id: string;
  recordId: string;
  answer: ConfirmationAnswer;
  /** Of the answer; null for TIMEOUT. */
  channel: string | null;
  at: Date;
}

/** Runs in the transaction of the answer, set-based. */
export type AnswerHandler = (tx: Ctx, answers: readonly AnsweredConfirmation[]) => Promise<void>;

const handlers = new Map<string, AnswerHandler>();

/** A domain's question and what it does with the answers; once, while modules load. */
export function registerConfirmation(kind: string, onAnswer: AnswerHandler): void {
  handlers.set(kind, onAnswer);
}

export function handlerOf(kind: string): AnswerHandler | undefined {
  return handlers.get(kind);
}
