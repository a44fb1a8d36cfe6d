import type { Registry } from '../../kernel/registry.ts';
import { envelopeSchema, sealedBodySchema } from '../envelope/envelope.schema.ts';
import { ackSchema, refusalSchema } from './answer.schema.ts';
import { openApi } from './open-api.ts';

/** A published file: path below docs/reference/exchange, contents as JSON. */
export interface ExchangeDocument {
  path: string;
  content: object;
}

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** What other systems get to read: made from the very schemas that the gateway validates with, and of what goes out from those that tests hold it against. */
export function exchangeDocuments(registry: Registry): ExchangeDocument[] {
  const bodies = [...registry.inbound.values()].map(({ bizType, title, schema, published }) => {
    const { $id: _internal, ...content } = schema as Record<string, unknown>;
    const { description, examples, answers, register, changes } = published ?? {};
    const more = {
      ...(published && { examples }),
      ...(answers && { 'x-answers': answers }),
      ...(register && { 'x-register': { note: register.note, entries: register.entries() } }),
      ...(published && { 'x-changes': changes }),
    };
    return {
      path: `schemas/${fileOf(bizType)}`,
      content: { $schema: DIALECT, title, ...(description && { description }), ...content, ...more },
    };
  });
  const sent = [...registry.outbound.values()].flatMap(({ key, title, kinds, published = {} }) =>
    Object.entries(published).map(([kind, { description, schema, examples, changes }]) => ({
      path: `schemas/${sentFileOf(key, kind)}`,
      content: {
        $schema: DIALECT,
        title: `报送${title}：${kinds[kind]}`,
        description,
        ...schema,
        examples,
        'x-changes': changes,
      },
    })),
  );
  const common = [envelopeSchema, sealedBodySchema, ackSchema, refusalSchema].map((schema) => ({
    path: `schemas/${schema.$id}`,
    content: { $schema: DIALECT, ...schema },
  }));
  const kinds = [...registry.inbound.values()].map(({ bizType, title }) => ({ bizType, title, file: fileOf(bizType) }));
  return [{ path: 'openapi.json', content: openApi(kinds) }, ...common, ...bodies, ...sent];
}

/** `APPLICATION.SUBMIT` → `application-submit.schema.json`, `FEEDBACK.*` → `feedback.schema.json`. */
function fileOf(bizType: string): string {
  return `${bizType.replace(/\.\*$/, '').replaceAll('.', '-').toLowerCase()}.schema.json`;
}

/** `review-platform` and `EVALUATION` → `to-review-platform-evaluation.schema.json`. */
export function sentFileOf(channel: string, kind: string): string {
  return `to-${channel}-${kind.toLowerCase()}.schema.json`;
}

/** As it is written into the file. */
export function documentText({ content }: ExchangeDocument): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}
