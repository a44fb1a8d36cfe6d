interface Places {
  capacity: number;
  placesLeft: number;
  waitlistCapacity: number;
  waiting: number;
}

/** 名额剩余 3 / 30，候补 2 (SC13-1). */
export function placesText({ capacity, placesLeft, waiting }: Places): string {
  const left = `名额剩余 ${placesLeft} / ${capacity}`;
  return waiting > 0 ? `${left}，候补 ${waiting}` : left;
}

/** What the button offers: a place, a number on the waiting list, or nothing. */
export function offerOf({ placesLeft, waitlistCapacity, waiting }: Places): 'PLACE' | 'WAITLIST' | 'FULL' {
  if (placesLeft > 0) return 'PLACE';
  return waiting < waitlistCapacity ? 'WAITLIST' : 'FULL';
}

const DAY_MS = 86_400_000;

/** 还有 6 天截止; the last day is told by the hour, because by then it matters. */
export function closingText(openTo: string, nowMs: number): string {
  const left = Date.parse(openTo) - nowMs;
  if (left <= 0) return '报名已截止';
  if (left < DAY_MS) return `还有 ${Math.max(1, Math.floor(left / 3_600_000))} 小时截止`;
  return `还有 ${Math.floor(left / DAY_MS)} 天截止`;
}
