// Preloaded into the children of `npm start`: when the parent has ended, in whatever way, the child ends as well. The
// children of a child are excluded, because Next starts workers with our arguments and ends them itself.
if (process.channel && process.env.LEAVE_WITH === String(process.ppid)) {
  process.on("disconnect", () => {
    setTimeout(() => process.exit(1), 10_000).unref();
    if (!process.emit("SIGTERM", "SIGTERM")) process.exit(1);
  });
  process.channel.unref();
}
