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

/** The widths asked for, but no more together than A3 shows in a readable size: the widest columns give way first, their texts are wrapped. */
export function widthsOnPaper(widths: readonly number[]): number[] {
  for (let most = Math.max(NARROWEST, ...widths); ; most -= 1) {
    const held = widths.map((width) => Math.min(width, most));
    if (most === NARROWEST || sum(held) * READABLE <= A3.across) return held;
  }
}
