import { causing, type FlowChange, judgedBy, type RecordBinding } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { migrationEffects } from './effects.ts';
import { loadMigrationFacts, type MigrationFacts, migrationGuards } from './facts.ts';
import { migrationFlow } from './migration.flow.ts';
import { acceptanceDocuments } from './report.ts';

async function follow(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const [name, effect] of Object.entries(migrationEffects))
    for (const change of causing(migrationFlow, [...changes], name)) await effect(tx, change);
}

/** What the flow of a migration asks and brings about. */
export const migrationBinding: Partial<RecordBinding> = {
  effects: Object.keys(migrationEffects),
  ...judgedBy<MigrationFacts>({ guards: migrationGuards, loadFacts: loadMigrationFacts }),
  document: acceptanceDocuments,
  onChange: follow,
};
