import type { PublishedEvent, RecordChanged } from './change-bus.ts';

/** NOTIFY carries 7,999 bytes; some are left for the driver. */
export const MAX_PAYLOAD_BYTES = 7900;

/** Events that travel as they are. */
const WHOLE: ReadonlySet<PublishedEvent['type']> = new Set(['notice', 'batch', 'session', 'calendar', 'settings']);

/** Records of one organisation that belong to the same one share both, so that a batch of 200 fits one or two messages. */
interface PackedRecords extends Omit<RecordChanged, 'records'> {
  places: Place[];
}

type Place = [orgId: string, orgPath: string, districtCode: string, ids: string[], belongsTo?: string | null];

/** The event as texts of at most `maxBytes` each; a long list of records becomes several events. */
export function encodeEvent(event: PublishedEvent, maxBytes = MAX_PAYLOAD_BYTES): string[] {
  if (event.type !== 'record') return [JSON.stringify(event)];
  const text = JSON.stringify(pack(event));
  if (Buffer.byteLength(text) <= maxBytes) return [text];
  if (event.records.length < 2) throw new RangeError('a change event of one record exceeds what the bus carries');
  const middle = Math.ceil(event.records.length / 2);
  return [event.records.slice(0, middle), event.records.slice(middle)].flatMap((records) =>
    encodeEvent({ ...event, records }, maxBytes),
  );
}

/** The reverse of {@link encodeEvent}; undefined for what is not an event of this version. */
export function decodeEvent(text: string): PublishedEvent | undefined {
  try {
    const event = JSON.parse(text) as PublishedEvent | PackedRecords;
    if (event.type === 'record') return 'places' in event ? unpack(event) : undefined;
    return WHOLE.has(event.type) ? event : undefined;
  } catch {
    return undefined;
  }
}

function pack({ records, ...head }: RecordChanged): PackedRecords {
  const places = new Map<string, Place>();
  for (const { id, orgId, orgPath, districtCode, belongsTo } of records) {
    const key = `${orgId} ${belongsTo ?? ''}`;
    const place: Place = places.get(key) ?? [orgId, orgPath, districtCode, [], belongsTo ?? null];
    place[3].push(id);
    places.set(key, place);
  }
  return { ...head, places: [...places.values()] };
}

function unpack({ places, ...head }: PackedRecords): RecordChanged {
  const records = places.flatMap(([orgId, orgPath, districtCode, ids, belongsTo]) =>
    ids.map((id) => ({ id, orgId, orgPath, districtCode, ...(belongsTo && { belongsTo }) })),
  );
  return { ...head, records };
}
