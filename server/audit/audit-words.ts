import { registerEnumType } from 'type-graphql';

export const AuditAction = {
  CREATE: 'CREATE',
  UPDATE: 'UPDATE',
  DELETE: 'DELETE',
  SIGN_IN: 'SIGN_IN',
  SIGN_IN_FAILED: 'SIGN_IN_FAILED',
  SIGN_OUT: 'SIGN_OUT',
  IMPERSONATE: 'IMPERSONATE',
} as const;
export type AuditAction = keyof typeof AuditAction;
export const auditActions = Object.values(AuditAction);

registerEnumType(AuditAction, {
  name: 'AuditAction',
  description: 'What was done.',
  valuesConfig: {
    CREATE: { description: 'Something was made.' },
    UPDATE: { description: 'Something was changed.' },
    DELETE: { description: 'Something was deleted, softly or for good.' },
    SIGN_IN: { description: 'A user signed in.' },
    SIGN_IN_FAILED: { description: 'Somebody gave a wrong password for a user.' },
    SIGN_OUT: { description: 'A user signed out.' },
    IMPERSONATE: { description: 'Somebody of the platform looked in.' },
  },
});

export const ActorKind = {
  USER: 'USER',
  API_KEY: 'API_KEY',
  PLATFORM: 'PLATFORM',
  SYSTEM: 'SYSTEM',
} as const;
export type ActorKind = keyof typeof ActorKind;
export const actorKinds = Object.values(ActorKind);

registerEnumType(ActorKind, {
  name: 'ActorKind',
  description: 'What kind of actor did something.',
  valuesConfig: {
    USER: { description: 'A user of the client.' },
    API_KEY: { description: 'A program of the client.' },
    PLATFORM: { description: 'Somebody of the platform.' },
    SYSTEM: { description: 'The system itself, or somebody with access to the database.' },
  },
});
