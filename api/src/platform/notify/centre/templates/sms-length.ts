/** Characters of a text message in one piece, and of each piece of a longer one (UCS-2, as the operators bill it). */
const WHOLE = 70;
const PIECE = 67;

/** How long a text is for the operators: emoji and rare characters beyond the first plane count twice. */
export function smsLength(text: string): { length: number; segments: number } {
  const { length } = text;
  return { length, segments: length <= WHOLE ? 1 : Math.ceil(length / PIECE) };
}
