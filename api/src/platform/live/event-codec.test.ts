import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PublishedEvent, RecordChanged } from './change-bus.ts';
import { decodeEvent, encodeEvent, MAX_PAYLOAD_BYTES } from './event-codec.ts';

const head = { type: 'record', recordType: 'case', cause: 'return', actorName: '张*', actorId: null, at: '' } as const;

function recordsOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => {
    const event = decodeEvent(text);
    return event?.type === 'record' ? event.records.map((record) => JSON.stringify(record)) : [];
  });
}

describe('event codec', () => {
  it('brings every record across, whatever their number and places, within the limit of NOTIFY', () => {
    const place = fc.constantFrom('浦东', '黄浦', '徐汇').map((name) => ({
      orgId: name,
      orgPath: `/上海/${name}/`,
      districtCode: '310115',
    }));
    const whole = fc.constantFrom({}, { belongsTo: '批次一' }, { belongsTo: '批次二' });
    const record = fc.tuple(fc.uuid(), place, whole).map(([id, where, to]) => ({ id, ...where, ...to }));
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 700 }), (records) => {
        const texts = encodeEvent({ ...head, records } satisfies RecordChanged);
        for (const text of texts) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MAX_PAYLOAD_BYTES);
        expect(recordsOf(texts).sort()).toEqual(records.map((one) => JSON.stringify(one)).sort());
      }),
      { numRuns: 30 },
    );
  });

  it('needs one or two messages for 200 records of one centre', () => {
    const records = Array.from({ length: 200 }, () => ({
      id: crypto.randomUUID(),
      orgId: crypto.randomUUID(),
      orgPath: '/310000/310115/310115001/',
      districtCode: '310115',
    })).map((record, _index, all) => ({ ...record, orgId: all[0]?.orgId ?? '' }));
    expect(encodeEvent({ ...head, records }).length).toBeLessThanOrEqual(2);
  });

  it('carries the other events as they are and ignores what it cannot read', () => {
    const event: PublishedEvent = { type: 'session', userId: 'u', sessionId: 's' };
    expect(decodeEvent(encodeEvent(event)[0] ?? '')).toEqual(event);
    expect(decodeEvent(encodeEvent({ type: 'calendar' })[0] ?? '')).toEqual({ type: 'calendar' });
    expect(decodeEvent('{"type":"else"}')).toBeUndefined();
    expect(decodeEvent('{"type":"missed"}')).toBeUndefined();
    expect(decodeEvent('not json')).toBeUndefined();
  });
});
