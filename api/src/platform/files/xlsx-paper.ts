/** Paper by its number in Excel, and how many characters of the normal size stand across it. */
interface Paper {
  number: number;
  across: number;
}

const A4: Paper = { number: 9, across: 150 };
const A3: Paper = { number: 8, across: 216 };
/** Part of the normal size (11 points) down to which a printed table is read without a glass. */
export const READABLE = 0.7;
/** A column keeps so many characters, whatever else is in its list: a day stands in one line. */
const NARROWEST = 12;

const sum = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0);

/** The smallest paper on which columns of these widths, in characters, are read; A3 where none is. */
export const paperFor = (widths: readonly number[]): Paper => (sum(widths) * READABLE <= A4.across ? A4 : A3);

/** In which part of the normal size columns are printed that fill the width of their paper. */
export const printedScale = (widths: readonly number[]): number => Math.min(1, paperFor(widths).across / sum(widths));

/** A column as far as its place on paper goes. */
export interface PrintedColumn {
  title: string;
  width?: number;
}

/** Characters of a column that asks for no width, and the fewest that it can do with: a title of two characters, its margins. */
const USUAL = 16;
const LEAST = 8;

/**
 * The widths asked for, but no more together than A3 shows in a readable size. Columns that ask for none give way first, down to what their
 * titles take, then the widest: a number that stands in one line is read more easily than one that is broken.
 */
export function widthsOnPaper(columns: readonly PrintedColumn[]): number[] {
  const fits = (widths: readonly number[]) => sum(widths) * READABLE <= A3.across;
  const asked = columns.map(({ width = USUAL }) => width);
  if (fits(asked)) return asked;
  const titled = columns.map(({ title, width }) => width ?? Math.min(USUAL, Math.max(LEAST, title.length * 2 + 2)));
  for (let most = Math.max(NARROWEST, ...titled); ; most -= 1) {
    const held = titled.map((width) => Math.min(width, most));
    if (most === NARROWEST || fits(held)) return held;
  }
}
