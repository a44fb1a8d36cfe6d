import { describe, expect, it } from '@jest/globals';
import { fitted, resized, shifted, WHOLE } from './crop.ts';
import { keptSize, turnedSize } from './draw-picture.ts';

const rounded = (crop: object) =>
  Object.fromEntries(Object.entries(crop).map(([key, value]) => [key, Math.round((value as number) * 1000) / 1000]));

describe('R7.3 turning and cropping a picture', () => {
  it('moves the frame, never over the edge', () => {
    const frame = { left: 0.1, top: 0.1, right: 0.5, bottom: 0.5 };
    expect(rounded(shifted(frame, 0.2, -0.5))).toEqual({ left: 0.3, top: 0, right: 0.7, bottom: 0.4 });
    expect(shifted(WHOLE, 0.2, 0.2)).toEqual(WHOLE);
  });

  it('moves one corner, and leaves something', () => {
    expect(rounded(resized(WHOLE, 'nw', 0.2, 0.1, undefined))).toEqual({ left: 0.2, top: 0.1, right: 1, bottom: 1 });
    expect(rounded(resized(WHOLE, 'se', -2, -2, undefined))).toEqual({ left: 0, top: 0, right: 0.05, bottom: 0.05 });
    expect(resized(WHOLE, 'ne', 0.4, -0.4, undefined)).toEqual(WHOLE);
  });

  it('keeps the shape that a material asks for', () => {
    const frame = fitted(0.5);
    expect(rounded(frame)).toEqual({ left: 0.25, top: 0, right: 0.75, bottom: 1 });
    const smaller = resized(frame, 'se', -0.1, 0, 0.5);
    expect(rounded(smaller)).toEqual({ left: 0.25, top: 0, right: 0.65, bottom: 0.8 });
    const larger = resized(smaller, 'se', 0, 0.9, 0.5);
    expect((larger.right - larger.left) / (larger.bottom - larger.top)).toBeCloseTo(0.5);
    expect(larger.bottom).toBeLessThanOrEqual(1);
  });

  it('counts in pixels of the picture as it was turned', () => {
    const turned = turnedSize({ width: 1200, height: 800 }, 1);
    expect(turned).toEqual({ width: 800, height: 1200 });
    expect(keptSize(turned, { left: 0, top: 0.25, right: 0.5, bottom: 0.75 })).toEqual({ width: 400, height: 600 });
  });
});
