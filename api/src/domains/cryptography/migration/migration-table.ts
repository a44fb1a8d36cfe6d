import { defineTable, shape } from '../../../platform/records/index.ts';
import type { Leftover } from './work/leftovers.ts';
import type { ColumnReport } from './work/verify.ts';

const share = (title: string, doc: string) =>
  ({ kind: 'whole', size: 'small', least: 0, most: 100, nullable: true, title, doc }) as const;

/** 改造 of one client system (03 §41.12). */
export const migrationTable = defineTable({
  name: 'crypto_migration',
  flow: true,
  columns: {
    client_id: { kind: 'text', max: 8, unique: true, title: '系统标识' },
    system_name: { kind: 'text', max: 60, title: '系统名称' },
    batch_size: { kind: 'whole', least: 1, most: 5000, filled: true, title: '每批行数' },
    rows_a_second: { kind: 'whole', least: 1, most: 100_000, nullable: true, title: '限速（行/秒）' },
    window_from: { kind: 'text', max: 5, fixed: true, nullable: true, title: '执行时段起', check: 'crypto.timeOfDay' },
    window_to: { kind: 'text', max: 5, fixed: true, nullable: true, title: '执行时段止', check: 'crypto.timeOfDay' },
    columns_planned: { kind: 'whole', filled: true, title: '计划字段' },
    columns_encrypted: { kind: 'whole', filled: true, title: '已加密字段' },
    columns_verified: { kind: 'whole', filled: true, title: '已核对字段' },
    rows_total: { kind: 'whole', filled: true, title: '总行数' },
    done: { kind: 'whole', filled: true, title: '已加密行数' },
    skipped: { kind: 'whole', filled: true, title: '跳过行数', doc: 'had their cipher already, or no value' },
    failed: { kind: 'whole', filled: true, title: '未能加密行数' },
    dual_since: { kind: 'moment', nullable: true, title: '双写开始时间' },
    new_rows: { kind: 'whole', nullable: true, title: '双写以来新增行数' },
    clear_rows: { kind: 'whole', nullable: true, title: '其中没有密文' },
    checked_at: { kind: 'moment', nullable: true, title: '双写检查时间' },
    verified_at: { kind: 'moment', nullable: true, title: '核对时间' },
    report: { kind: 'json', shape: shape<readonly ColumnReport[]>(), nullable: true, title: '核对结果' },
    mismatches: { kind: 'whole', nullable: true, title: '不一致' },
    switched_since: { kind: 'moment', nullable: true, title: '切换时间' },
    backup_note: { kind: 'text', max: 500, nullable: true, title: '清除前备份' },
    cleared_at: { kind: 'moment', nullable: true, title: '明文清除时间' },
    leftovers: { kind: 'whole', nullable: true, title: '残留疑似身份证号' },
    leftover_places: { kind: 'json', shape: shape<readonly Leftover[]>(), nullable: true, title: '残留位置' },
    scanned_files: { kind: 'whole', nullable: true, title: '扫描的日志和转储文件' },
    last_error: { kind: 'text', max: 500, nullable: true, title: '最近一次错误' },
    interfaces_signed: share(
      '接口签名（%）',
      'counted each night: calls of the last 30 days that were signed as agreed',
    ),
    second_factor: share('管理员双因素（%）', 'counted each night: persons in charge with a second factor'),
    log_chain: share('日志链（%）', 'counted each night: days of the last seven whose logs follow link by link'),
    measured_at: { kind: 'moment', nullable: true, title: '措施统计时间' },
    tls: share('传输加密（%，人工填报）', 'typed in: the platform does not see the systems’ own connections'),
    tls_evidence: { kind: 'text', max: 300, nullable: true, title: '传输加密依据（人工填报）' },
  },
});
