import { graphql } from '../../../generated/gql.ts';

export const MigrationWorkDocument = graphql(`
  query MigrationWork($migrationId: ID!) {
    cryptoMigrationJobs(filter: { migrationId: $migrationId }, first: 50) {
      nodes { id jobNo kindTitle tableName jobState jobStateTitle position rowsTotal done skipped failed batches progress lastError }
    }
    cryptoColumnPlans(filter: { migrationId: $migrationId }, first: 100) {
      nodes { id columnRef columnTitle dataClassTitle cipherColumn indexColumn inMac plainActionTitle rowsTotal encrypted verified }
    }
    cryptoOddValues(filter: { migrationId: $migrationId }, first: 1) {
      totalCount
    }
  }
`);

export const EditCryptoMigrationDocument = graphql(`
  mutation EditCryptoMigration($id: ID!, $version: Int!, $input: CryptoMigrationInput!) {
    editCryptoMigration(id: $id, version: $version, input: $input) { id version }
  }
`);

export const EditCryptoColumnPlanDocument = graphql(`
  mutation EditCryptoColumnPlan($id: ID!, $version: Int!, $input: CryptoColumnPlanInput!) {
    editCryptoColumnPlan(id: $id, version: $version, input: $input) { id }
  }
`);

export const ExplainCryptoOddValueDocument = graphql(`
  mutation ExplainCryptoOddValue($id: ID!, $version: Int!, $input: CryptoOddValueInput!) {
    explainCryptoOddValue(id: $id, version: $version, input: $input) { id }
  }
`);
