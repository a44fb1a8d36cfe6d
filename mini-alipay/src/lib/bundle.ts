/** The bundle that is applied for here. */
export const BUNDLE = 'VETERAN';
