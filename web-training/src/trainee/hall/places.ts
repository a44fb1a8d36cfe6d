interface Places {
  capacity: number;
  placesLeft: number;
  keptForOthers: number;
  waiting: number;
}

/** 名额剩余 3 / 30，另有 4 个名额为指定区保留，候补 2 (SC13-1). */
export function placesText({ capacity, placesLeft, keptForOthers, waiting }: Places): string {
  return [
    `名额剩余 ${placesLeft} / ${capacity}`,
    keptForOthers > 0 && `另有 ${keptForOthers} 个名额为指定区保留`,
    waiting > 0 && `候补 ${waiting}`,
  ]
    .filter(Boolean)
    .join('，');
}

const DAY_MS = 86_400_000;

/** 还有 6 天截止; the last day is told by the hour, because by then it matters. */
export function closingText(openTo: string, nowMs: number): string {
  const left = Date.parse(openTo) - nowMs;
  if (left <= 0) return '报名已截止';
  if (left < DAY_MS) return `还有 ${Math.max(1, Math.floor(left / 3_600_000))} 小时截止`;
  return `还有 ${Math.floor(left / DAY_MS)} 天截止`;
}
