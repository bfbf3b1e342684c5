/* How what a station did is told to the service: the same act may be sent again, and counts once. */
const ADDRESSES = {arrive: 'check-ins', undo: 'check-ins', 'drop-in': 'drop-ins'};

/** The path below the station's, and how it is asked. */
export function request(doing) {
  return [`/${ADDRESSES[doing.kind]}/${doing.id}`, doing.kind === 'undo'
    ? {method: 'DELETE'}
    : {method: 'PUT', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(doing.body)}];
}
