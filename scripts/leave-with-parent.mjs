// Loaded before a child of `npm start`: when the parent is gone, however it ended, so is the child.
// Not for its own children: Next starts workers with our arguments, and they belong to it.
if (process.channel && process.env.LEAVE_WITH === String(process.ppid)) {
  process.on("disconnect", () => {
    setTimeout(() => process.exit(1), 10_000).unref();
    if (!process.emit("SIGTERM", "SIGTERM")) process.exit(1);
  });
  process.channel.unref();
}
