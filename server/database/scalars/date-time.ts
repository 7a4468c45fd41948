import { GraphQLDateTime } from 'graphql-scalars';

/** ISO 8601 in UTC (contract.graphql). */
export const DateTime = GraphQLDateTime;
DateTime.description = 'A moment as ISO 8601 text in UTC, such as 2026-11-21T10:15:30.000Z.';
