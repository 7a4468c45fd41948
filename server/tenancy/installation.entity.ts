import { Entity, Filter, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { centralRows } from './centre.js';

/** The one row that says which installation this is. */
@Filter(centralRows)
@Entity({ tableName: 'installation', schema: 'central' })
export class Installation {
  @PrimaryKey({ type: 'uuid' })
  id!: string;
}
