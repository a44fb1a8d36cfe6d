import type { ReactNode } from 'react';

const INK = '#46643a';
const PALE = '#e9eee5';

interface Sample {
  title: string;
  hints: readonly string[];
  drawing: ReactNode;
}

/** Lines of writing, one below the other. */
const lines = (x: number, y: number, widths: readonly number[]) =>
  widths
    .map((width, at) => ({ width, top: y + at * 14 }))
    .map(({ width, top }) => <rect key={top} x={x} y={top} width={width} height="5" rx="2" fill={INK} opacity=".45" />);

const head = (x: number, y: number, size: number) => (
  <g fill={INK} opacity=".6">
    <circle cx={x} cy={y} r={size} />
    <path d={`M${x - size * 1.9} ${y + size * 3.4}a${size * 1.9} ${size * 2} 0 0 1 ${size * 3.8} 0z`} />
  </g>
);

const card = (x: number, y: number, content: ReactNode) => (
  <g>
    <rect x={x} y={y} width="130" height="82" rx="7" fill="#fff" stroke={INK} strokeWidth="2" />
    {content}
  </g>
);

const CARD: Sample = {
  title: '证件正反两面的样例',
  hints: ['正反两面各一张，四角完整，不裁掉边', '平放拍摄，字迹清楚，没有反光和遮挡'],
  drawing: (
    <>
      {card(12, 29, [<g key="t">{lines(26, 46, [50, 40, 56, 30])}</g>, <g key="h">{head(115, 58, 9)}</g>])}
      {card(158, 29, [
        <circle key="c" cx="180" cy="52" r="10" fill={INK} opacity=".6" />,
        <g key="l">{lines(176, 78, [90, 70])}</g>,
      ])}
    </>
  ),
};

const BOOKLET: Sample = {
  title: '证件内页的样例',
  hints: ['翻到有照片和编号的一页，左右两页都要拍到', '编号、发证机关和印章看得清楚'],
  drawing: (
    <>
      <path d="M150 22v98M22 22h256v98H22z" fill="#fff" stroke={INK} strokeWidth="2" />
      {head(60, 52, 11)}
      {lines(96, 42, [44, 36, 40])}
      {lines(166, 42, [94, 80, 94, 60])}
      <circle cx="240" cy="98" r="15" fill="none" stroke={INK} strokeWidth="2" />
    </>
  ),
};

const LETTER: Sample = {
  title: '介绍信、凭证的样例',
  hints: ['整页入镜，上下左右都不缺', '开具单位的印章和日期看得清楚'],
  drawing: (
    <>
      <rect x="92" y="8" width="116" height="126" fill="#fff" stroke={INK} strokeWidth="2" />
      <rect x="122" y="20" width="56" height="8" rx="2" fill={INK} opacity=".7" />
      {lines(104, 42, [92, 92, 80, 64])}
      <circle cx="182" cy="112" r="14" fill="none" stroke={INK} strokeWidth="2" />
    </>
  ),
};

const PORTRAIT: Sample = {
  title: '证件照的样例',
  hints: [
    '白底、免冠、正面，头部在中间偏上',
    '宽 358、高 441 像素；尺寸不对的，选好后在页面上裁剪，系统按这个尺寸保存',
  ],
  drawing: (
    <>
      <rect x="100" y="6" width="102" height="126" fill="#fff" stroke={INK} strokeWidth="2" />
      {head(151, 48, 22)}
    </>
  ),
};

const BY_CODE: Readonly<Record<string, Sample>> = {
  ID_CARD: CARD,
  BANK_CARD: CARD,
  DISABILITY_CERT: BOOKLET,
  DISCHARGE_CERT: BOOKLET,
  HOUSEHOLD_BOOK: BOOKLET,
  PHOTO: PORTRAIT,
};

/** A drawing of what the picture of a material should show, with the two things that go wrong most. */
export function SamplePicture({ code }: { code: string }) {
  const { title, hints, drawing } = BY_CODE[code] ?? LETTER;
  return (
    <details className="apply-sample">
      <summary>看样例</summary>
      <figure>
        <svg viewBox="0 0 300 140" role="img" aria-label={title} style={{ background: PALE }}>
          {drawing}
        </svg>
        <figcaption>
          <ul>
            {hints.map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ul>
        </figcaption>
      </figure>
    </details>
  );
}
