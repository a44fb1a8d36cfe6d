/**
 * What a mark keeps its target from: APPLICATION no new application, ROUND no new enrolment round, RUN no new run, PUBLIC not shown to the
 * public (02 §6.3 "flags").
 */
export const EFFECTS = ['APPLICATION', 'ROUND', 'RUN', 'PUBLIC'] as const;
export type Effect = (typeof EFFECTS)[number];

export const EFFECT_TITLES: Readonly<Record<Effect, string>> = {
  APPLICATION: '不得新申报',
  ROUND: '不得发布报名',
  RUN: '不得开班',
  PUBLIC: '不对外公开',
};

export const LEVELS = ['HINT', 'LIMIT', 'SEVERE'] as const;
export type Level = (typeof LEVELS)[number];

export const LEVEL_TITLES: Readonly<Record<Level, string>> = { HINT: '提示', LIMIT: '限制', SEVERE: '严重' };

interface KindRule {
  level: Level;
  effects: readonly Effect[];
}

/** Marks whose weight the requirements fix (BR14-1, BR14-2, BR15-2, BR15-3); of the others whoever raises them decides. */
export const FIXED: ReadonlyMap<string, KindRule> = new Map([
  ['M1', { level: 'HINT', effects: [] }],
  ['M2', { level: 'LIMIT', effects: ['APPLICATION', 'ROUND', 'RUN'] }],
  ['M3', { level: 'LIMIT', effects: ['ROUND'] }],
  ['M4', { level: 'HINT', effects: [] }],
  ['M5', { level: 'LIMIT', effects: ['ROUND'] }],
]);

/** Marks that no person raises: they follow from dates (BR14-6). */
export const AUTOMATIC: readonly string[] = ['M1', 'M2', 'M5'];
