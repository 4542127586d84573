/**
 * The error for a command that cannot be run as it was typed. Only the command line prints it, so its text is plain
 * English. `fields` maps the name of an option to what to do about it.
 */
export class CommandError extends Error {
  readonly fields: Record<string, string>;

  constructor(sentence: string, fields: Record<string, string> = {}) {
    super(sentence);
    this.name = "CommandError";
    this.fields = fields;
  }
}
