import { describe, expect, it } from '@jest/globals';
import { mayMatch } from './selectors-by-name.cjs';

describe('what a selector asks of an element by name', () => {
  const button = (selector) => mayMatch(selector, 'BUTTON', 'ant-btn ant-btn-Primary');

  it.each([
    '.ant-btn',
    ':where(.css-1).ant-btn',
    '.ant-form >.ant-btn:not(.ant-btn-sm)::before',
    '.ant-input, .ANT-BTN-primary',
    'button',
    '.ant-form button[title="a b"]',
    '*',
    ':where(.css-1):is(.ant-input, .ant-btn)',
    '[class*="ant"]',
    ':root',
    '.ant-form>*',
    '.ant\\-input',
    'svg|a',
    '.ant-input[title="]"]',
    '.ant-input[title=")",] a',
  ])('%s may be for it', (selector) => expect(button(selector)).toBe(true));

  it.each([
    '.ant-input',
    '.ant-btn .ant-input',
    '.ant-btn>span',
    'input, .ant-form',
    'span.ant-input',
    'a:is(.ant-btn, b)',
  ])('%s is not', (selector) => expect(button(selector)).toBe(false));

  it('nothing that asks for a class is for an element without', () => {
    expect(mayMatch('.ant-btn', 'div', null)).toBe(false);
    expect(mayMatch('div', 'div', null)).toBe(true);
  });
});
