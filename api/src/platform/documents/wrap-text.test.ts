import { describe, expect, it } from '@jest/globals';
import { wrapText } from './wrap-text.ts';

const wrap = (text: string, width: number) => wrapText(text, width, (piece) => [...piece].length);

describe('wrapText', () => {
  it('breaks between Chinese characters, but begins no line with a closing mark', () => {
    expect(wrap('材料齐全，同意办理。', 4)).toEqual(['材料齐', '全，同意', '办理。']);
  });

  it('keeps numbers and words whole as long as they fit', () => {
    expect(wrap('办件BJ-3101已办结', 8)).toEqual(['办件', 'BJ-3101已', '办结']);
    expect(wrap('0123456789', 4)).toEqual(['0123', '4567', '89']);
  });

  it('keeps line breaks and empty lines', () => {
    expect(wrap('一\n\n二', 5)).toEqual(['一', '', '二']);
    expect(wrap('', 5)).toEqual(['']);
  });

  it('keeps opening marks with what follows', () => {
    expect(wrap('依据《条例》', 3)).toEqual(['依据', '《条', '例》']);
  });
});
