import type { Rel } from '@mikro-orm/core';
import { Entity, Index, Unique } from '@mikro-orm/decorators/legacy';
import { User } from '#server/identity/user.entity.js';
import { OwnReference } from '#server/tenancy/own-reference.js';
import { TenantScoped } from '#server/tenancy/tenant-scoped.js';
import { SalesGroup } from './sales-group.entity.js';

/** Somebody who sells to the customers of a group. */
@Entity({ tableName: 'sales_group_sellers', schema: '*' })
@Unique({ properties: ['clientId', 'salesGroup', 'user'], name: 'sales_group_sellers_unique' })
@Index({ properties: ['clientId', 'user'], name: 'sales_group_sellers_client_id_user_id_index' })
export class SalesGroupSeller extends TenantScoped {
  @OwnReference(() => SalesGroup, { table: 'sales_group_sellers', column: 'sales_group_id' })
  salesGroup!: Rel<SalesGroup>;

  @OwnReference(() => User, { table: 'sales_group_sellers', column: 'user_id' })
  user!: Rel<User>;
}

/** Somebody who does the marketing for the customers of a group. */
@Entity({ tableName: 'sales_group_marketing_managers', schema: '*' })
@Unique({ properties: ['clientId', 'salesGroup', 'user'], name: 'sales_group_marketing_managers_unique' })
@Index({ properties: ['clientId', 'user'], name: 'sales_group_marketing_managers_client_id_user_id_index' })
export class SalesGroupMarketingManager extends TenantScoped {
  @OwnReference(() => SalesGroup, { table: 'sales_group_marketing_managers', column: 'sales_group_id' })
  salesGroup!: Rel<SalesGroup>;

  @OwnReference(() => User, { table: 'sales_group_marketing_managers', column: 'user_id' })
  user!: Rel<User>;
}
