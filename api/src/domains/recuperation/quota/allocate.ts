/** An institution with its eligible cadres. */
export interface Claim {
  code: string;
  eligible: number;
}

/** What an institution's share comes to, with everything that explains it (03 §29.5 R29-3). */
interface Share {
  code: string;
  eligible: number;
  /** Q·e; the exact share is this over {@link Allocation.total}. */
  numerator: number;
  base: number;
  remainder: number;
  quota: number;
}

export interface Allocation {
  /** In the order of the claims. */
  shares: Share[];
  /** T: all who are eligible. */
  total: number;
  /** 未分配名额: places beyond all who are eligible. */
  unallocated: number;
}

/**
 * 名额分配 by the largest remainder, in integers alone (R29-3); ties go to the larger number of eligible cadres, then to the smaller code.
 *
 * @param places Q, at least 1
 * @param minimumOne R29-4: whoever has somebody eligible gets a place
 */
export function allocate(places: number, claims: readonly Claim[], minimumOne = false): Allocation {
  const total = claims.reduce((sum, { eligible }) => sum + eligible, 0);
  if (places >= total) {
    const all = (one: Claim) => ({ ...one, numerator: places * one.eligible, base: one.eligible, remainder: 0 });
    return {
      shares: claims.map((one) => ({ ...all(one), quota: one.eligible })),
      total,
      unallocated: places - total,
    };
  }
  const shares = claims.map((one): Share => {
    const numerator = places * one.eligible;
    const base = Math.floor(numerator / total);
    return { ...one, numerator, base, remainder: numerator % total, quota: base };
  });
  const left = places - shares.reduce((sum, { base }) => sum + base, 0);
  for (const share of shares.toSorted(byRemainder).slice(0, left)) share.quota += 1;
  if (minimumOne) giveEveryoneOne(shares, places, total);
  return { shares, total, unallocated: 0 };
}

const byCode = (a: Claim, b: Claim) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
const byRemainder = (a: Share, b: Share) => b.remainder - a.remainder || b.eligible - a.eligible || byCode(a, b);

/** R29-4: the place comes from whoever has most beyond its exact share, and keeps one itself. */
function giveEveryoneOne(shares: readonly Share[], places: number, total: number): void {
  const surplus = ({ quota, eligible }: Share) => quota * total - places * eligible;
  const without = shares
    .filter(({ eligible, quota }) => eligible >= 1 && quota === 0)
    .toSorted((a, b) => b.eligible - a.eligible || byCode(a, b));
  for (const share of without) {
    const [donor] = shares
      .filter(({ quota }) => quota > 1)
      .toSorted((a, b) => surplus(b) - surplus(a) || b.quota - a.quota || byCode(a, b));
    // Fewer places than institutions: nobody can give any more.
    if (!donor) return;
    donor.quota -= 1;
    share.quota = 1;
  }
}
