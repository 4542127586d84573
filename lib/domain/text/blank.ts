/** Whether a question was left unanswered. */
export const isBlank = (answer: string | readonly string[] | undefined): boolean =>
  answer === undefined || answer.length === 0;
