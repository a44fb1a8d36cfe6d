/** Kinds of questions that surveys ask. */
export type QuestionKind = 'SINGLE' | 'MULTI' | 'SCALE' | 'TEXT' | 'SORT';

/** A question of a survey, whatever domain asks it. */
export interface Question {
  /** Answers stand under it. */
  key: string;
  kind: QuestionKind;
  title: string;
  /** Of SINGLE, MULTI and SORT. */
  options: readonly string[];
  required: boolean;
}
