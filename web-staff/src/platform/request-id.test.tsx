import { describe, expect, it } from '@jest/globals';
import { renderHook } from '@testing-library/react';
import { newRequestId, useRequestId } from './request-id.ts';

describe('request ids', () => {
  it('are version 4 UUIDs', () => {
    expect(newRequestId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('stay for the same input and change with it', () => {
    const { result } = renderHook(useRequestId);
    const first = result.current({ reasonCode: 'R01' });
    expect(result.current({ reasonCode: 'R01' })).toBe(first);
    expect(result.current({ reasonCode: 'R02' })).not.toBe(first);
  });
});
