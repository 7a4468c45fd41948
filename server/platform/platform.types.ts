import { ObjectType } from 'type-graphql';
import { AllowEach } from '#server/identity/allow.js';

/** The entrance to what the platform reads; its fields are written where they belong. */
@AllowEach()
@ObjectType({ description: 'The operator’s side; each field has its own permission.' })
export class PlatformQuery {}
