/** What the person puts right himself: the message is for him, and stands beside the fields. */
export class StepProblem extends Error {
  override readonly name: string = 'StepProblem';
}
