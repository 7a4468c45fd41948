import { AppError } from '#server/errors/app-error.js';
import type { ClientDoor } from './client-door.js';

/** A door through which rows are seen and never changed, whatever a field would do behind its permission. */
export function readOnlyDoor(door: ClientDoor): ClientDoor {
  return {
    clientId: door.clientId,
    get read() {
      return door.read;
    },
    get em() {
      return door.em;
    },
    rows: (...statement) => door.rows(...statement),
    write: async () => {
      throw new AppError('FORBIDDEN', 'Whoever only looks in changes nothing.');
    },
    enter: () => door.enter(),
    listen: (topic) => door.listen(topic),
  };
}
