import { registerEnumType } from 'type-graphql';

export enum PlatformRole {
  SUPERADMIN = 'SUPERADMIN',
  OPERATOR = 'OPERATOR',
  SUPPORT = 'SUPPORT',
}
registerEnumType(PlatformRole, {
  name: 'PlatformRole',
  description: 'What somebody of the operator’s side may do.',
  valuesConfig: {
    SUPERADMIN: { description: 'Everything; the first platform user of an installation.' },
    OPERATOR: { description: 'Makes, pauses and resumes clients.' },
    SUPPORT: {
      description: 'Looks at clients and servers, and into a client by impersonation; changes nothing.',
    },
  },
});
