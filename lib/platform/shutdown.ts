const open = new Map<string, () => unknown>();

/** Registers what has to be closed before the process can end. A second call with the same name replaces the first. */
export const onShutDown = (name: string, close: () => unknown): void => {
  open.set(name, close);
};

/** Closes everything that keeps the process alive, in reverse order of registration. */
export async function shutDown(): Promise<void> {
  const closing = [...open.values()].reverse();
  open.clear();
  for (const close of closing) await close();
}
