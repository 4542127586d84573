/** The name of the choice between mine and theirs for a field that both changed. */
export const choiceOf = (name: string): string => `choose-${name}`;
