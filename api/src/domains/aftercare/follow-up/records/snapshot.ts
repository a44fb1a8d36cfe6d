import type { LocalDate } from '../../../../platform/calendar/index.ts';
import type { Confidence, EmploymentState, Outcome, Source, Way } from '../words.ts';

/** A record as far as it says something of a person's work. */
export interface Fact {
  id: string;
  onDay: LocalDate;
  /** When it was written down; of two of one day the later holds (14.8). ISO text of one length. */
  recordedAt: string;
  source: Source;
  way: Way;
  outcome: Outcome;
  employmentState: EmploymentState | null;
  employerName: string | null;
  startedOn: LocalDate | null;
  endedOn: LocalDate | null;
  insured: boolean | null;
  insuredSince: LocalDate | null;
}

/** Where a person stands by the newest facts: work and insurance are two, each with who said so. */
export interface Snapshot {
  employmentState: EmploymentState | null;
  employmentSince: LocalDate | null;
  employmentSource: Source | null;
  employmentOn: LocalDate | null;
  employmentRecordId: string | null;
  employerName: string | null;
  insured: boolean | null;
  insuredSince: LocalDate | null;
  insuredSource: Source | null;
  insuredRecordId: string | null;
  confidence: Confidence | null;
  toVerify: boolean;
}

const key = ({ onDay, recordedAt, id }: Fact) => `${onDay} ${recordedAt} ${id}`;
const newest = (facts: readonly Fact[]): Fact | undefined =>
  facts.reduce<Fact | undefined>((last, fact) => (last && key(last) > key(fact) ? last : fact), undefined);

/** What people of the office have heard or looked at themselves. */
const isLook = ({ source, outcome }: Fact) => source === 'STAFF' && (outcome === 'REACHED' || outcome === 'VERIFIED');

/** Working without insurance, or insured without work, as two sources say: both are kept, and somebody looks (14.8). */
const differ = (state: EmploymentState | null | undefined, insured: boolean | null | undefined) =>
  (state === 'EMPLOYED' && insured === false) || (state === 'UNEMPLOYED' && insured === true);

/**
 * The newest fact about work, and the newest about insurance (14.4). 待核实: what came by itself after the office last looked (14.5 no. 5), and two
 * facts that contradict each other until somebody has said 核实无误.
 */
export function snapshotOf(facts: readonly Fact[]): Snapshot {
  const work = newest(facts.filter(({ employmentState }) => employmentState !== null));
  const insurance = newest(facts.filter(({ insured }) => insured !== null));
  const newer = [work, insurance].filter((fact) => fact !== undefined);
  const lookedAt = facts.filter(isLook).map(({ recordedAt }) => recordedAt);
  const verifiedAt = facts.filter(({ outcome }) => outcome === 'VERIFIED').map(({ recordedAt }) => recordedAt);
  const after = (fact: Fact, moments: readonly string[]) => !moments.some((moment) => moment >= fact.recordedAt);
  const unseen = newer.some((fact) => fact.source === 'RS' && after(fact, lookedAt));
  const against = differ(work?.employmentState, insurance?.insured) && newer.some((fact) => after(fact, verifiedAt));
  return {
    employmentState: work?.employmentState ?? null,
    employmentSince: sinceOf(work),
    employmentSource: work?.source ?? null,
    employmentOn: work?.onDay ?? null,
    employmentRecordId: work?.id ?? null,
    employerName: work?.employerName ?? null,
    insured: insurance?.insured ?? null,
    insuredSince: insurance ? (insurance.insuredSince ?? insurance.onDay) : null,
    insuredSource: insurance?.source ?? null,
    insuredRecordId: insurance?.id ?? null,
    confidence: confidenceOf(work, insurance, unseen || against),
    toVerify: unseen || against,
  };
}

/** Since when somebody stands as a fact says: from its beginning; who has left, from the end; otherwise since it was heard. */
export function sinceOf(work: Pick<Fact, 'employmentState' | 'startedOn' | 'endedOn' | 'onDay'> | undefined) {
  if (!work) return null;
  if (work.employmentState === 'UNEMPLOYED') return work.endedOn ?? work.onDay;
  return work.startedOn ?? work.onDay;
}

function confidenceOf(work: Fact | undefined, insurance: Fact | undefined, open: boolean): Confidence | null {
  if (!work && !insurance) return null;
  if (open || work?.source === 'IMPORT') return 'LOW';
  if (work?.way === 'VISIT' || work?.outcome === 'VERIFIED') return 'HIGH';
  return work?.employmentState === 'EMPLOYED' && insurance?.insured === true ? 'HIGH' : 'MEDIUM';
}
