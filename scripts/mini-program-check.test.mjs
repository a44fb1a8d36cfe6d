import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { faultsOf } from '../mini-alipay/check/faults.mjs';

const folders = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A sound package of one page, but for what a test changes in it. */
function packageOf(changes = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  folders.push(folder);
  const files = {
    'app.json': JSON.stringify({ pages: ['pages/home/home'], tabBar: { items: [{ pagePath: 'pages/home/home' }] } }),
    'app.js': 'App({onLaunch(){}});',
    'pages/home/home.js': 'Page({onShow(){},begin(){my.getAuthCode({})}});',
    'pages/home/home.axml':
      '<view class="page {{size}}"><button class="tap button" onTap="begin">开始办理</button></view>',
    'pages/home/home.json': '{}',
    ...changes,
  };
  mkdirSync(join(folder, 'pages/home'), { recursive: true });
  for (const [name, text] of Object.entries(files)) if (text !== null) writeFileSync(join(folder, name), text);
  return folder;
}

describe('the check of the mini-program’s package', () => {
  it('finds nothing in a sound one', () => {
    expect(faultsOf(packageOf())).toEqual([]);
  });

  it('takes a box within a label as touched by its label', () => {
    const label = '<label class="tap"><checkbox class="box" onChange="agree" /><text>同意</text></label>';
    const axml = (inner) => ({ 'pages/home/home.axml': `<view class="page {{size}}">${inner}</view>` });
    expect(faultsOf(packageOf(axml(label)))).toEqual([]);
    expect(faultsOf(packageOf(axml('<checkbox class="box" onChange="agree" />')))).toEqual([
      'pages/home/home.axml: a checkbox can be touched and lacks the class tap',
    ]);
  });

  it.each([
    ['no package', { 'app.json': null }, 'no built package'],
    ['more than two megabytes', { 'picture.png': 'x'.repeat(2 * 1024 * 1024) }, 'allowed are 2097152'],
    ['a page without its drawing', { 'pages/home/home.axml': null }, 'a registered page lacks it'],
    ['a page that is not registered', { 'pages/home/other.axml': '<view />' }, 'not registered in app.json'],
    [
      'an authorisation when a page is shown',
      { 'pages/home/home.js': 'Page({onShow(){if(1){my.getAuthCode({})}}});' },
      'asks for an authorisation',
    ],
    [
      'an authorisation at the start',
      { 'app.js': 'App({onLaunch(){my.getAuthCode({})}});' },
      'asks for an authorisation',
    ],
    ['eval', { 'app.js': 'eval("1")' }, 'uses eval'],
    ['code from text', { 'app.js': 'new Function("1")' }, 'uses Function constructor'],
    ['an object of browsers', { 'app.js': 'localStorage.a=1' }, 'uses an object of browsers'],
    ['a foreign host', { 'app.js': 'my.request({url:"https://evil.example/x"})' }, 'speaks to https://evil.example'],
    [
      'plain HTTP',
      { 'app.js': 'my.request({url:"http://tuiyi.example.gov.cn/x"})' },
      'speaks to http://tuiyi.example.gov.cn',
    ],
    ['a way to nowhere', { 'app.js': 'my.navigateTo({url:"/pages/lost/lost"})' }, 'leads to pages/lost/lost'],
    [
      'a small target',
      { 'pages/home/home.axml': '<view><view class="row" onTap="begin">x</view></view>' },
      'lacks the class tap',
    ],
    [
      'a page that keeps its size of text',
      { 'pages/home/home.axml': '<view class="page"><button class="tap">x</button></view>' },
      'does not grow with the person’s choice',
    ],
    ['text of a fixed size', { 'app.acss': '.label { font-size: 28rpx; }' }, '.label does not grow with the text'],
    ['text that may not break', { 'app.acss': '.tag { white-space: nowrap; }' }, '.tag does not grow with the text'],
    [
      'a part that is not there',
      { 'pages/home/home.axml': '<view class="page {{size}}"><include src="../../parts/lost.axml" /></view>' },
      'includes ../../parts/lost.axml, which is not there',
    ],
  ])('names %s', (_what, changes, words) => {
    expect(faultsOf(packageOf(changes)).join('\n')).toContain(words);
  });
});
