/** Whether a question was left open. */
export const isBlank = (answer: string | readonly string[] | undefined): boolean =>
  answer === undefined || answer.length === 0;
