/** The bundle. */
export const BUNDLE = 'VETERAN';

let applied = BUNDLE;

/** What is applied for now: the bundle, or one matter alone (01 §10.5). */
export const bundleNow = (): string => applied;

export function choose(code: string): void {
  applied = code;
}
