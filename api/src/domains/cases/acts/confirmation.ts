/** The three ways to end a case from 接件待办结: the sub-cases must have been shown and the act confirmed (R5.1.3). */
const FINISHING: readonly string[] = ['finish', 'terminate', 'cancel'];

export const isFinishing = (action: string): boolean => FINISHING.includes(action);
