import { rows, type SqlInstant, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { refuse } from '../../../platform/errors/index.ts';
import type { Provider } from '../../../platform/exchange/integrations/provider.ts';
import { type DataSourceField, levelOf, type Sensitivity } from '../../../platform/exchange/source-field.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type ChannelLight, type ChannelRow, findChannels } from '../channels/find-channels.ts';
import { type Contact, maskedContact } from '../config/contact.ts';
import type { SourceState, UpdateFrequency } from './source-words.ts';

export interface SourceRow {
  id: string;
  version: number;
  code: string;
  name: string;
  provider: Provider;
  providerText: string | null;
  description: string;
  category: string;
  updateFrequency: UpdateFrequency;
  contact: Contact | null;
  fields: (DataSourceField & { level: Sensitivity })[];
  state: SourceState;
  builtIn: boolean;
  channelCount: number;
  /** The worst of its channels'. */
  light: ChannelLight;
  updatedAt: SqlInstant;
}

export interface SourceFilter {
  /** Beginning of the code or part of the name. */
  search?: string | null | undefined;
  state?: SourceState | null | undefined;
}

/** Sources by code; deleted ones are left out. A city has some dozens. */
export function findSources(ctx: Ctx, { search, state }: SourceFilter = {}): Promise<SourceRow[]> {
  const term = search?.trim();
  return select(
    ctx,
    sql.join(
      [
        state ? sql`s.state = ${state}` : sql`true`,
        term ? sql`(starts_with(s.code, ${term.toUpperCase()}) or strpos(s.name, ${term}) > 0)` : sql`true`,
      ],
      sql` and `,
    ),
  );
}

/** @throws NOT_FOUND */
export async function getSource(ctx: Ctx, id: string): Promise<SourceRow> {
  const [found] = isUuid(id) ? await select(ctx, sql`s.id = ${id}`) : [];
  if (!found) throw refuse('NOT_FOUND');
  return found;
}

async function select(ctx: Ctx, where: ReturnType<typeof sql>): Promise<SourceRow[]> {
  const found = await rows<Omit<SourceRow, 'light'> & { sealedContact: string | null }>(
    ctx,
    sql`select s.id, s.version, s.code, s.name, s.provider, s.provider_text as "providerText", s.description, s.category,
               s.update_frequency as "updateFrequency", s.owner_contact as "sealedContact", s.fields, s.state, s.built_in as "builtIn",
               s.updated_at as "updatedAt",
               (select count(*)::int from data_channel c where c.source_id = s.id and c.state <> 'DELETED') as "channelCount"
          from data_source s where s.state <> 'DELETED' and ${where} order by s.code limit 1000`,
  );
  const channels =
    found.length > 0 ? await findChannels(ctx, found.length === 1 ? { sourceId: found[0]?.id } : {}) : [];
  return found.map(({ sealedContact, ...row }) => ({
    ...row,
    fields: row.fields.map((field) => ({ ...field, level: levelOf(field) })),
    light: worstLight(channels.filter((channel) => channel.sourceId === row.id)),
    contact: maskedContact(ctx, 'data_source', row.id, sealedContact),
  }));
}

/** Channels that are out of use say nothing about the source. */
function worstLight(channels: readonly ChannelRow[]): ChannelLight {
  const lights = channels.filter(({ state }) => state !== 'DISABLED').map(({ light }) => light);
  if (lights.includes('RED')) return 'RED';
  return lights.includes('GREEN') ? 'GREEN' : 'GREY';
}
