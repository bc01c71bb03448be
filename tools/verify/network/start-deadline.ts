const slices = 10;

/**
 * Calls back after that many milliseconds in which this process could run; returns what calls it off. Time in which the
 * process itself was held up, by a busy machine or its own work, is not counted against who is asked.
 */
export function startDeadline(milliseconds: number, onLate: () => void): () => void {
  let left = slices;
  let timer = setTimeout(next, milliseconds / slices);
  function next(): void {
    left -= 1;
    // What has arrived meanwhile is read before the time is up.
    if (left <= 0) timer = setTimeout(onLate, 1);
    else timer = setTimeout(next, milliseconds / slices);
  }
  return () => {
    clearTimeout(timer);
  };
}
