import { useLibraries } from './libraries.mjs';

/** Before the first test of a browser workspace. */
export default () => useLibraries('web');
