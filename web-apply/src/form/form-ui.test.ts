import { describe, expect, it } from '@jest/globals';
import { hiddenFields } from './form-ui.ts';

describe('01 §9.4 what of the form is asked for', () => {
  it.each([
    ['of the bundle where money is paid', { placementType: 'ZZJY' }, true],
    ['of the one matter that pays it', { placementType: 'ZZJY', singleMatter: 'M12' }, true],
    ['not of another matter alone', { placementType: 'ZZJY', singleMatter: 'M03' }, false],
    ['not where no money is paid', { placementType: 'APGZ' }, false],
  ])('the bank account %s', (_, form, asked) => {
    expect(!hiddenFields(form).includes('bankAccount')).toBe(asked);
  });
});
