export const CRYPTO_MIGRATION = 'cryptoMigration';
export const COLUMN_PLAN = 'cryptoColumnPlan';
export const MIGRATION_JOB = 'cryptoMigrationJob';
export const ODD_VALUE = 'cryptoOddValue';
