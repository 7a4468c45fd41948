import { type PlatformRole } from '../../gql/graphql';

export const ROLES: PlatformRole[] = ['SUPERADMIN', 'OPERATOR', 'SUPPORT'];
