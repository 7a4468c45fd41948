import { graphql } from '../../gql';

/** An entry of the audit log as its drawer shows it. */
export const AuditEntryFragment = graphql(`
  fragment AuditEntry_entry on AuditEntry {
    id
    at
    action
    entity
    entityId
    actorKind
    actorLabel
    actor {
      id
    }
    before
    after
    ipAddress
    userAgent
  }
`);
