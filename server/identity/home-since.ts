/** How long a place counts as one where somebody is at home after they last signed in there. */
export function homeSince(): Date {
  return new Date(Date.now() - 90 * 24 * 3600 * 1000);
}
