/** 应发 / 暂缓 / 实推 of a roster (R33-3), and the version that went upward last. */
export const TOTALS = {
  row_count: { kind: 'whole', title: '应发人数' },
  total: { kind: 'decimal', digits: 14, scale: 2, money: true, title: '应发（元）' },
  held_count: { kind: 'whole', filled: true, title: '暂缓人数' },
  held_total: { kind: 'decimal', digits: 14, scale: 2, money: true, filled: true, title: '暂缓（元）' },
  push_count: { kind: 'whole', filled: true, title: '实推人数' },
  push_total: { kind: 'decimal', digits: 14, scale: 2, money: true, filled: true, title: '实推（元）' },
  list_version: { kind: 'whole', filled: true, title: '名单版本' },
  list_digest: { kind: 'text', max: 64, fixed: true, nullable: true, title: '名单摘要（SM3）' },
} as const;
