import type { Guide } from './GuideSections.tsx';

type Window = Guide['matters'][number]['windows'][number];

const inWords = ({ place, phone, hours }: Window) =>
  [place, phone && `电话 ${phone}`, hours].filter(Boolean).join('，');

/** Where a matter is handled that is handled offline: in the whole city, and in the districts that have a window of their own. */
export function Windows({ windows }: { windows: readonly Window[] }) {
  const [first, ...others] = windows;
  if (!first) return null;
  return (
    <>
      <span>
        办理地点{windows.length > 1 && `（${first.regionName}）`}：{inWords(first)}
      </span>
      {others.length > 0 && (
        <details className="apply-answer">
          <summary>各区办理地点</summary>
          {others.map((one) => (
            <p key={one.regionName}>
              {one.regionName}：{inWords(one)}
            </p>
          ))}
        </details>
      )}
    </>
  );
}
