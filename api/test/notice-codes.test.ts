import { describe, expect, it } from '@jest/globals';
import { modules } from '../src/modules.ts';

type Block = readonly [series: string, first: number, last: number];

/** The codes that each room may give to its notices: two rooms that are written at the same time never reach for one number. */
const BLOCKS: Readonly<Record<string, Block>> = {
  access: ['A', 1, 19],
  notify: ['N', 1, 20],
  batches: ['N', 21, 21],
  cases: ['N', 22, 24],
  exports: ['N', 25, 28],
  'notice-centre': ['N', 29, 29],
  offline: ['N', 30, 39],
  feedback: ['N', 40, 49],
  historic: ['N', 50, 59],
  confirmations: ['N', 60, 61],
  entitlement: ['N', 62, 69],
  duplicates: ['N', 70, 79],
  'forced-finish': ['N', 80, 84],
  reopen: ['N', 85, 89],
  'exchange-monitor': ['N', 90, 99],
  warnings: ['N', 120, 129],
  'training-applications': ['N', 160, 169],
  'training-projects': ['N', 170, 174],
  'training-reviews': ['N', 190, 194],
  'training-rounds': ['N', 195, 199],
  'training-enrolments': ['N', 215, 217],
  'training-changes': ['N', 230, 234],
  'training-identity-sync': ['N', 220, 229],
  'training-proposals': ['N', 235, 237],
  'training-reminders': ['N', 238, 239],
  'training-inspections': ['N', 200, 209],
  'training-exits': ['N', 245, 246],
  'training-runs': ['N', 460, 469],
  'training-registration': ['N', 210, 214],
  alipay: ['N', 275, 279],
  'account-closing': ['N', 325, 327],
  'account-confirmations': ['N', 328, 329],
  intake: ['N', 255, 264],
  corrections: ['N', 315, 315],
  collection: ['N', 316, 316],
  'negative-reviews': ['N', 265, 267],
  'evaluation-replies': ['N', 268, 269],
  hotline: ['N', 305, 309],
  receptions: ['N', 335, 336],
  'training-project-imports': ['N', 370, 374],
  'training-retention': ['N', 456, 456],
  'training-classes': ['N', 440, 449],
  'training-satisfaction': ['N', 280, 284],
  'training-spot-checks': ['N', 470, 479],
  'training-completion': ['N', 480, 489],
  'training-standards': ['N', 490, 494],
  'training-payouts': ['N', 515, 529],
  'training-subsidies': ['N', 510, 514],
  'one-off-subsidy': ['N', 550, 554],
  'follow-up': ['N', 570, 579],
  payments: ['N', 560, 569],
  reserve: ['N', 580, 584],
  bereavement: ['N', 340, 349],
  cadres: ['N', 620, 629],
  keys: ['N', 860, 864],
  'crypto.clients': ['N', 790, 794],
  recuperation: ['N', 760, 769],
  'external-data': ['DX', 1, 19],
  'training-institutions': ['T', 1, 19],
  'training-marks': ['T', 20, 29],
};

/** A second block of a room whose first one is full. */
const FURTHER: typeof BLOCKS = {
  'training-reviews': ['N', 330, 334],
  'negative-reviews': ['N', 455, 455],
  recuperation: ['N', 770, 774],
};

/** Codes of the specification's own list (01 §6.7), or given before there were blocks; a code is never given twice, so they stay. */
const GIVEN_BEFORE: Readonly<Record<string, string>> = {
  N03: 'duplicates',
  N09: 'forced-finish',
  N10: 'payments',
  N19: 'calendar',
  N82: 'reopen',
  N270: 'hotline',
};

const notices = modules.flatMap(({ name, notices: own = [] }) => own.map(({ code }) => ({ code, room: name })));
const readCode = (code: string) => {
  const [, series = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(code) ?? [];
  return { series, number: Number(digits) };
};

describe('codes of notices', () => {
  it('lie in the block of their room, but for those that were given before', () => {
    const astray = notices.filter(({ code, room }) => {
      if (GIVEN_BEFORE[code]) return GIVEN_BEFORE[code] !== room;
      const { series, number } = readCode(code);
      const own = [BLOCKS[room], FURTHER[room]];
      return !own.some((block) => block && block[0] === series && number >= block[1] && number <= block[2]);
    });
    expect(astray).toEqual([]);
  });

  it('no block reaches into another', () => {
    const blocks = [
      ...Object.entries(BLOCKS),
      ...Object.entries(FURTHER).map(([room, block]) => [`${room} 2`, block] as const),
    ];
    const shared = blocks.filter(([room, [series, first, last]]) =>
      blocks.some(([other, block]) => other !== room && block[0] === series && block[1] <= last && first <= block[2]),
    );
    expect(shared).toEqual([]);
  });

  it('the rooms named here are rooms that tell somebody something', () => {
    const rooms = new Set(notices.map(({ room }) => room));
    expect([...Object.keys(BLOCKS), ...Object.values(GIVEN_BEFORE)].filter((room) => !rooms.has(room))).toEqual([]);
  });
});
