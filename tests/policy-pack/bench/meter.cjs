/** Loaded into a policy host before anything else: answers every message with what the process has used so far. */
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  process.send({ cpu: (user + system) / 1000, memory: maxRSS / 1024 });
});
process.channel?.unref();
