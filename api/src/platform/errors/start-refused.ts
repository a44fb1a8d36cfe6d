/** A process must not start as things are. Said in one line, which tells what to do; where in the code it was noticed helps nobody. */
export class StartRefused extends Error {}
