import { describe, expect, it } from '@jest/globals';
import { withoutPrint } from './lib/check-old-browsers.mjs';

describe('what is looked at for old browsers', () => {
  it('is a style sheet without what is said of paper', () => {
    expect(withoutPrint('a{b:c}@media print{x:has(y){d:e}@page f{g:h}}i{j:k}@media print{l{m:n}}')).toBe(
      'a{b:c}i{j:k}',
    );
    expect(withoutPrint('a:has(b){c:d}')).toBe('a:has(b){c:d}');
  });
});
