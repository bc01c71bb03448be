/** The processor's time that some work takes, in milliseconds; on a busy machine more than that passes by the clock. */
export function processorTime(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}
