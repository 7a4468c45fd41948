import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { TenantScoped } from '#server/tenancy/tenant-scoped.js';

/** A client's logo, made anew by this server from what was sent; see re-encode-image.ts. */
@Entity({ tableName: 'logos', schema: '*' })
@Unique({ properties: ['clientId'], name: 'logos_client_id_unique' })
export class Logo extends TenantScoped {
  @Property({ type: 'blob', columnType: 'bytea', hidden: true })
  image!: Buffer;

  @Property({ type: 'int' })
  width!: number;

  @Property({ type: 'int' })
  height!: number;
}
