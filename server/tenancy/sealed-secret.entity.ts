import { Entity, Filter, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { centralRows } from './centre.js';

/** A secret that the installation made for itself, sealed by the vault. */
@Filter(centralRows)
@Entity({ tableName: 'sealed_secrets', schema: 'central' })
export class SealedSecret {
  @PrimaryKey({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  sealed!: string;
}
