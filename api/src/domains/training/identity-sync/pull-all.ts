import { TransportError } from '../../../platform/exchange/index.ts';
import type { BadRecord } from '../trainees/identity/discharge-system.ts';
import type { IdentityRecord } from '../trainees/identity/identity-record.ts';
import type { IdentitySource } from '../trainees/identity/query-identity.ts';
import type { MirroredRecord } from '../trainees/identity/write-mirror.ts';

/** Most pages of one run; more means that the other side never ends. */
const MOST_PAGES = 2_000;
const TRIES = 2;

/** Everything that a run has brought, before a word of it is written. */
export interface Pulled {
  /** One per number; several rows of one are marked 重复身份. */
  records: MirroredRecord[];
  received: number;
  bad: BadRecord[];
  duplicates: number;
}

/** All pages, each asked once more when it fails: a run that breaks on its way has written nothing (02 §12.7). */
export async function pullAll(source: IdentitySource, since: Date | null): Promise<Pulled> {
  const people = new Map<string, MirroredRecord>();
  const doubled = new Set<string>();
  let received = 0;
  const bad: BadRecord[] = [];
  for (let page = 1; ; page += 1) {
    if (page > MOST_PAGES) throw new TransportError('退役退休系统的数据没有尽头，已中断');
    const answer = await askPage(source, since, page);
    received += answer.records.length + answer.bad.length;
    bad.push(...answer.bad);
    for (const record of answer.records) {
      const known = people.get(record.idNo);
      // A change that was written while the pages were read comes twice; two different rows of one moment are two persons.
      if (known && !sameRow(known, record)) doubled.add(record.idNo);
      if (!known || newer(record, known)) people.set(record.idNo, record);
    }
    if (!answer.more) break;
  }
  const records = [...people.values()].map((record) => ({ ...record, duplicate: doubled.has(record.idNo) }));
  return { records, received, bad, duplicates: doubled.size };
}

async function askPage(source: IdentitySource, since: Date | null, page: number) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await source.pullChanges(since, page);
    } catch (error) {
      if (attempt === TRIES || !(error instanceof TransportError)) throw error;
    }
  }
}

const writtenAt = ({ sourceUpdatedAt }: IdentityRecord) => sourceUpdatedAt?.getTime() ?? 0;
const newer = (a: IdentityRecord, b: IdentityRecord) => writtenAt(a) > writtenAt(b);

function sameRow(a: IdentityRecord, b: IdentityRecord): boolean {
  const core = ({ name, category, districtCode, dischargeDate }: IdentityRecord) =>
    [name, category, districtCode, dischargeDate].join('|');
  return core(a) === core(b);
}
