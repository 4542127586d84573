const open = new Map<string, () => unknown>();

/** Says what has to be closed before the process can end; said again under the same name, it is one. */
export const onShutDown = (name: string, close: () => unknown): void => {
  open.set(name, close);
};

/** Lets go of everything that keeps a process alive: what was opened last is closed first. */
export async function shutDown(): Promise<void> {
  const closing = [...open.values()].reverse();
  open.clear();
  for (const close of closing) await close();
}
