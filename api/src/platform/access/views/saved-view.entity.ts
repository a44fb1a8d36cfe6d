import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../../../database/base-entity.ts';

/** A user's own name for a page with its filters, sort and columns: the page's URL query (screens "saved filters"). */
@Entity({ tableName: 'saved_view' })
export class SavedView extends BaseEntity {
  @Property({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'string', length: 60 })
  page!: string;

  @Property({ type: 'string', length: 30 })
  name!: string;

  @Property({ type: 'string', length: 2000 })
  query!: string;
}
