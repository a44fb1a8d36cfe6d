/** A face of its own shape for each grade: round, rounded, square, diamond-cut, octagon; the mouth tells the rest. */
const OUTLINES: Readonly<Record<number, string>> = {
  5: 'M48 4a44 44 0 110 88 44 44 0 010-88z',
  4: 'M26 6h44a20 20 0 0120 20v44a20 20 0 01-20 20H26A20 20 0 016 70V26A20 20 0 0126 6z',
  3: 'M10 10h76v76H10z',
  2: 'M48 3l26 12 17 33-17 33-26 12-26-12L5 48l17-33z',
  1: 'M32 6h32l26 26v32L64 90H32L6 64V32z',
};
const MOUTHS: Readonly<Record<number, string>> = {
  5: 'M26 54q22 30 44 0z',
  4: 'M28 58q20 18 40 0',
  3: 'M30 62h36',
  2: 'M28 68q20-16 40 0',
  1: 'M26 72q22-26 44 0z',
};

/** The face beside the stars and the words; colour is never the only sign. */
export function GradeFace({ grade }: { grade: number }) {
  const filled = grade === 5 || grade === 1;
  return (
    <svg className="face" viewBox="0 0 96 96" aria-hidden="true">
      <path d={OUTLINES[grade]} fill="currentColor" />
      <circle cx="34" cy="38" r="6" fill="#fff" />
      <circle cx="62" cy="38" r="6" fill="#fff" />
      <path
        d={MOUTHS[grade]}
        fill={filled ? '#fff' : 'none'}
        stroke="#fff"
        strokeWidth="6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
